import { useRef } from 'preact/hooks';
import { newId } from '../../shared/new-id.ts';

/**
 * Gives words that are sent their id. The same words sent again, since the answer was lost, have the same one, and the server takes them for the same; it keeps
 * the first words that came with an id, so other words get another.
 */
export function useIdOfWords(): (words: string) => string {
  const sent = useRef({ id: '', words: '' });
  return (words) => {
    if (sent.current.id === '' || sent.current.words !== words) sent.current = { id: newId(), words };
    return sent.current.id;
  };
}
