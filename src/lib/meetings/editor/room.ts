/** Where a card hangs beside the text, out of the flow, the text around it is kept as long as the card needs. */
export function makeRoom(card: HTMLElement): () => void {
  const text = card.closest<HTMLElement>('.editor-text');
  if (text === null) return () => undefined;
  const fit = () => {
    const isBeside = getComputedStyle(card).position === 'absolute';
    const needed = isBeside ? card.getBoundingClientRect().bottom - text.getBoundingClientRect().top : 0;
    text.style.minHeight = `${Math.ceil(needed)}px`;
  };
  const watch = new ResizeObserver(fit);
  watch.observe(text);
  watch.observe(card);
  fit();
  return () => {
    watch.disconnect();
    text.style.minHeight = '';
  };
}
