const MAX_BYTES = 80 * 1024;
const MAX_ACTIONS = 6;
const MAX_REFRESH = 60;

/** What can be said of a card by reading it: texts that must be there, and Teams' limits. One Swedish line a finding. */
export function granska(card, bytes) {
  const findings = [];
  if (card.type !== 'AdaptiveCard') findings.push(`type är ${card.type}, inte AdaptiveCard`);
  if (!/^1\.[0-5]$/.test(card.version ?? '')) findings.push(`version ${card.version} visas inte av Teams (högst 1.5)`);
  if (card.lang !== 'sv') findings.push('lang är inte sv');
  if (!card.fallbackText?.trim()) findings.push('fallbackText saknas');
  if (bytes > MAX_BYTES) findings.push(`${bytes} byte är mer än ${MAX_BYTES}`);
  if ((card.refresh?.userIds?.length ?? 0) > MAX_REFRESH) findings.push(`refresh.userIds har fler än ${MAX_REFRESH}`);
  for (const part of parts(card)) {
    if (part.type?.startsWith('Input.') && !part.label?.trim()) findings.push(`${part.type} ${part.id} saknar label`);
    if (part.actions?.length > MAX_ACTIONS) {
      findings.push(`${part.type} har ${part.actions.length} knappar, fler än ${MAX_ACTIONS}`);
    }
  }
  return findings;
}

function* parts(value) {
  if (Array.isArray(value)) {
    for (const one of value) yield* parts(one);
  } else if (value && typeof value === 'object') {
    yield value;
    for (const [key, one] of Object.entries(value)) if (key !== 'data') yield* parts(one);
  }
}
