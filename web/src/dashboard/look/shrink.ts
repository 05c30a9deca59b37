import { AVATAR_MAX } from '#domain/look/look.ts';

/** The width and height of the chat's picture, px. */
const SIDE = 96;
/** PNG keeps sharp edges and what is see-through; JPEG is small where PNG is not. */
const KINDS = [['image/png'], ['image/webp', 0.85], ['image/jpeg', 0.85], ['image/jpeg', 0.6]] as const;

/** A chosen file as a small square picture in a data: URL, its middle. Null when the browser cannot open the file as a picture. */
export async function shrink(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIDE;
  const edge = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
  canvas.getContext('2d')?.drawImage(picture, left, top, edge, edge, 0, 0, SIDE, SIDE);
  picture.close();
  return (
    KINDS.map(([kind, quality]) => canvas.toDataURL(kind, quality)).find((url) => url.length <= AVATAR_MAX) ?? null
  );
}
