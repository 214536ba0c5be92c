import { markdown } from '../markdown/markdown-view.js';
import { button, byId, element } from '../ui/dom.js';
import { nextStep } from '../ui/next-step.js';
import { createNotices } from '../ui/notices.js';
import { modalField } from './modal-fields.js';

/** @typedef {import('../../contract/member-actions.ts').Outcome} Outcome */
/** @typedef {import('../../contract/member-actions.ts').FieldValues} FieldValues */
/** @typedef {import('./modal-fields.js').ModalField} ModalField */
/** @typedef {Extract<Outcome, { kind: 'modal' }>} Opened */
/** @typedef {Omit<import('../messages/components.js').Surroundings, 'attachments' | 'press'>} Around */

/**
 * The one modal that can be open. Nothing typed is lost by accident: a modal that the bot did not
 * accept stays open, and closing one that was changed asks first.
 * @param {(modalId: string, fields: FieldValues) => Promise<Outcome>} submit
 * @param {(outcome: Outcome) => void} settle What to do with the outcome once the modal was accepted.
 */
export function createModal(submit, settle) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('modal'));
  let leave = () => dialog.close();
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    leave();
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    leave();
  });

  /** @param {Opened} opened @param {Around} around */
  function open(opened, around) {
    const { nodes, fields } = contentOf(opened.modal.components, around);
    const errors = new Map(fields.map((field) => [field, element('p', { class: 'fault' })]));
    for (const [field, error] of errors) field.node.append(error);
    const before = JSON.stringify(valuesOf(fields));
    const strip = element('div', { class: 'strip' });
    const notices = createNotices(strip);
    const send = element('button', { type: 'submit', class: 'primary' }, 'Submit');
    const cancel = button({ class: 'secondary', onclick: () => leave() }, 'Cancel');
    const discard = element('div', { class: 'notice', role: 'alert', hidden: true });
    const form = element(
      'form',
      { novalidate: true, onsubmit: onSubmit },
      element('h2', { id: 'modal-title' }, opened.modal.title),
      element('div', { class: 'modal-body' }, ...nodes),
      discard,
      strip,
      element('div', { class: 'row end' }, cancel, send),
    );

    leave = () => {
      if (JSON.stringify(valuesOf(fields)) === before) return dialog.close();
      discard.hidden = false;
      discard.replaceChildren(...discardQuestion(discard, () => dialog.close()));
      discard.querySelector('button')?.focus();
    };

    /** @param {SubmitEvent} event */
    async function onSubmit(event) {
      event.preventDefault();
      if (send.getAttribute('aria-busy') === 'true' || !check(errors)) return;
      send.setAttribute('aria-busy', 'true');
      const done = notices.wait('Sending');
      const outcome = await submit(opened.id, valuesOf(fields));
      done();
      send.removeAttribute('aria-busy');
      if (outcome.kind === 'failed') {
        return notices.fail(outcome.reason, nextStepInModal(outcome.reason));
      }
      dialog.close();
      settle(outcome);
    }

    dialog.replaceChildren(form);
    if (!dialog.open) dialog.showModal();
    (fields.find((field) => isEmpty(field.read())) ?? fields[0])?.focus();
  }

  return { open };
}

/** @param {HTMLElement} discard @param {() => void} close */
function discardQuestion(discard, close) {
  const keep = () => {
    discard.hidden = true;
  };
  return [
    element('p', {}, 'Discard what you typed?'),
    button({ class: 'secondary', onclick: keep }, 'Keep editing'),
    button({ class: 'danger', onclick: close }, 'Discard'),
  ];
}

/** @param {string} reason */
function nextStepInModal(reason) {
  return /did not respond|failed|went wrong/i.test(reason)
    ? 'What you typed is still here: send it again.'
    : nextStep(reason);
}

/** @param {unknown} value */
function isEmpty(value) {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/**
 * @param {Opened['modal']['components']} components @param {Around} around
 * @returns {{ nodes: Node[], fields: ModalField[] }}
 */
function contentOf(components, around) {
  /** @type {ModalField[]} */
  const fields = [];
  /** @param {ModalField} field */
  const add = (field) => {
    fields.push(field);
    return field.node;
  };
  const nodes = components.flatMap((component) => {
    if (component.type === 10) return [markdown(component.content, around.names)];
    if (component.type === 18) return [add(modalField(component, component.component, around))];
    return component.components.map((inner) => add(modalField(labelIn(inner), inner, around)));
  });
  return { nodes, fields };
}

/** The label that a text input in an action row has itself. @param {{ label?: string | null }} inner */
function labelIn(inner) {
  return { label: inner.label ?? '' };
}

/** @param {ModalField[]} fields @returns {FieldValues} */
function valuesOf(fields) {
  /** @type {FieldValues} */
  const values = {};
  for (const field of fields) {
    const value = field.read();
    if (value !== undefined) values[field.customId] = value;
  }
  return values;
}

/** Shows every fault and focuses the first. @param {Map<ModalField, HTMLElement>} errors */
function check(errors) {
  /** @type {ModalField | undefined} */
  let first;
  for (const [field, error] of errors) {
    error.textContent = field.fault();
    if (error.textContent !== '') first ??= field;
  }
  first?.focus();
  return first === undefined;
}
