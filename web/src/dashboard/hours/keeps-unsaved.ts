/** Enter in a field that only looks or searches saves nothing, although the field stands in a form. */
export function keepsUnsaved(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
