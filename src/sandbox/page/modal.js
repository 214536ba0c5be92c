import { byId, element } from './dom.js';
import { markdown } from './markdown-view.js';
import { formField } from './modal-fields.js';
import { nextStep } from './next-step.js';
import { createNotices } from './notices.js';

/** @typedef {import('../types.ts').Outcome} Outcome */
/** @typedef {import('../types.ts').FieldValues} FieldValues */
/** @typedef {import('./modal-fields.js').FormField} FormField */
/** @typedef {Extract<Outcome, { kind: 'modal' }>} Opened */
/** @typedef {Omit<import('./components.js').Surroundings, 'attachments' | 'press'>} Around */

/**
 * The one form that can be open. Nothing typed is lost by accident: a form that the bot did not
 * take stays open, and leaving one that was changed asks first.
 * @param {(modalId: string, fields: FieldValues) => Promise<Outcome>} submit
 * @param {(outcome: Outcome) => void} settle What to do with the answer to a form that was taken.
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
    const cancel = element(
      'button',
      { type: 'button', class: 'secondary', onclick: () => leave() },
      'Cancel',
    );
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
        return notices.fail(outcome.reason, nextStepInForm(outcome.reason));
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
    element('button', { type: 'button', class: 'secondary', onclick: keep }, 'Keep editing'),
    element('button', { type: 'button', class: 'danger', onclick: close }, 'Discard'),
  ];
}

/** @param {string} reason */
function nextStepInForm(reason) {
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
 * @returns {{ nodes: Node[], fields: FormField[] }}
 */
function contentOf(components, around) {
  /** @type {FormField[]} */
  const fields = [];
  /** @param {FormField} field */
  const add = (field) => {
    fields.push(field);
    return field.node;
  };
  const nodes = components.flatMap((component) => {
    if (component.type === 10) return [markdown(component.content, around.names)];
    if (component.type === 18) return [add(formField(component, component.component, around))];
    return component.components.map((inner) => add(formField(labelIn(inner), inner, around)));
  });
  return { nodes, fields };
}

/** The label that a text input of the older kind carries itself. @param {{ label?: string | null }} inner */
function labelIn(inner) {
  return { label: inner.label ?? '' };
}

/** @param {FormField[]} fields @returns {FieldValues} */
function valuesOf(fields) {
  /** @type {FieldValues} */
  const values = {};
  for (const field of fields) {
    const value = field.read();
    if (value !== undefined) values[field.customId] = value;
  }
  return values;
}

/** Shows every fault and goes to the first. @param {Map<FormField, HTMLElement>} errors */
function check(errors) {
  /** @type {FormField | undefined} */
  let first;
  for (const [field, error] of errors) {
    error.textContent = field.fault();
    if (error.textContent !== '') first ??= field;
  }
  first?.focus();
  return first === undefined;
}
