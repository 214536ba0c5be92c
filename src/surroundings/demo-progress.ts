/** Parts of the demo after which a line is written where none can be written over. */
const QUARTERS = 4;
const WORDS = 'Playing three weeks of debate';

/**
 * Says how far the demo is: in one line that is written over on a terminal, else in a few lines.
 * The returned function takes how many of how many steps are done.
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
