import { createDisclosure } from '../ui/disclosure.js';
import { button, byId, element } from '../ui/dom.js';
import { control, fetchControls } from './controls-api.js';
import { createHappenings } from './happenings.js';
import { createInside } from './inside.js';
import { createPeople } from './people.js';
import { createTabs } from './tabs.js';
import { createTime } from './time.js';
import { createTrouble } from './trouble.js';

/** How often an open drawer polls for news. */
const LOOK_MS = 1_000;

/**
 * What the drawer needs from the page around it.
 * @typedef {object} Surroundings
 * @property {() => import('../../contract/page-api.ts').PageState | undefined} state
 * @property {() => { as: string, channel: string }} place
 * @property {(id: string) => void} become
 * @property {import('../ui/notices.js').Notices} notices
 */

/**
 * Sends a request to the sandbox, and shows any error.
 * @typedef {(button: HTMLButtonElement | undefined, ...request: Parameters<typeof control>) =>
 *   Promise<any>} Act
 */

/**
 * The drawer with controls that a real server does not have. It sends no requests while closed.
 * @param {Surroundings} page
 */
export function createPanels(page) {
  const [root, opener] = [byId('panels'), byId('panels-toggle')];
  const fault = element('p', { class: 'fault', role: 'alert' });
  const happenings = createHappenings();
  /** @type {Act} */
  const act = async (button, path, body) => {
    fault.textContent = '';
    button?.setAttribute('aria-busy', 'true');
    try {
      return await control(path, body);
    } catch (error) {
      fault.textContent = error instanceof Error ? error.message : String(error);
      return undefined;
    } finally {
      button?.removeAttribute('aria-busy');
      await look();
    }
  };
  const parts = {
    Time: createTime(act),
    People: createPeople(act, page),
    Trouble: createTrouble(act),
    Inside: createInside(page),
  };
  const tabs = createTabs('Controls', parts, () => look());
  const close = button({ class: 'secondary close', onclick: () => opener.click() }, 'Close');
  root.append(close, tabs.root, fault, happenings.root);
  /** @type {ReturnType<typeof setInterval> | undefined} */
  let timer;
  let isLooking = false;

  async function look() {
    if (isLooking) return;
    isLooking = true;
    try {
      const controls = await fetchControls(happenings.last());
      happenings.add(controls.happenings);
      for (const part of Object.values(parts)) part.show(controls);
    } catch {
      // The page already shows that the sandbox does not respond.
    } finally {
      isLooking = false;
    }
  }

  // Requested by the guide while the drawer is closed.
  document.addEventListener('sandbox:ask', async (event) => {
    if (!(event instanceof CustomEvent) || event.detail !== 'next-summary') return;
    const ended = page.notices.wait('Making time pass to the next summary');
    try {
      await control('/api/pass', { step: 'summary', lively: true });
    } catch (error) {
      page.notices.fail(error instanceof Error ? error.message : String(error));
    } finally {
      ended();
    }
  });

  /** @param {boolean} isOpen */
  function toggled(isOpen) {
    clearInterval(timer);
    parts.Inside.toggled(isOpen && tabs.shown() === 'Inside');
    if (!isOpen) return;
    timer = setInterval(look, LOOK_MS);
    look();
  }
  createDisclosure(opener, root, toggled);
}
