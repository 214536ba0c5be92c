/** How many progress lines are written where a line cannot be overwritten. */
const QUARTERS = 4;
const WORDS = 'Playing three weeks of debate';

/**
 * Shows the demo's progress: as one line that is overwritten on a terminal, otherwise in a few
 * lines. The returned function takes the number of steps done and the total.
 */
export function createDemoProgress(
  write: (text: string) => void,
  isTerminal: boolean,
): (done: number, of: number) => void {
  let said = -1;
  return (done, of) => {
    const share = done / of;
    const part = Math.floor(share * (isTerminal ? 100 : QUARTERS));
    if (part === said) return;
    said = part;
    const line = `${WORDS} … ${Math.floor(share * 100)} %`;
    if (!isTerminal) return write(`${line}\n`);
    write(`\r${line}${done === of ? '\n' : ''}`);
  };
}
