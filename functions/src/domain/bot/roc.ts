/** The chance that a score of `above` beats one of `below` (area under the ROC curve, by Mann-Whitney ranks; ties count half). Null when either is empty. */
export function areaUnderRoc(above: readonly number[], below: readonly number[]): number | null {
  if (above.length === 0 || below.length === 0) return null;
  const all = [...above.map((score) => ({ score, up: true })), ...below.map((score) => ({ score, up: false }))].sort(
    (a, b) => (a.score < b.score ? -1 : a.score > b.score ? 1 : 0),
  );
  let ranks = 0;
  for (let from = 0; from < all.length;) {
    let to = from;
    while (to < all.length && all[to]!.score === all[from]!.score) to++;
    for (let at = from; at < to; at++) if (all[at]!.up) ranks += (from + 1 + to) / 2;
    from = to;
  }
  return (ranks - (above.length * (above.length + 1)) / 2) / (above.length * below.length);
}

/** The share of `inside` that is right and above the score under which the share `recall` of `outside` falls. Null when either is empty. */
export function shareAbove(
  recall: number,
  inside: readonly { score: number; right: boolean }[],
  outside: readonly number[],
): number | null {
  if (inside.length === 0 || outside.length === 0) return null;
  const sorted = [...outside].sort((a, b) => a - b);
  const bar = sorted[Math.max(0, Math.ceil(recall * sorted.length) - 1)]!;
  return inside.filter(({ score, right }) => right && score > bar).length / inside.length;
}
