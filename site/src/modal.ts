// A dialog over the page: a title, what it is about, and a way out.

import { el } from "./dom";
import { strings } from "./strings";

/** Shows a dialog until it is closed; the focus then goes back to where it was. */
export function modal(title: string, ...content: Node[]): HTMLDialogElement {
  const dialog = el("dialog", { class: "modal", "aria-labelledby": "modal-title" },
    el("header", {},
      el("h2", { id: "modal-title" }, title),
      el("button", { type: "button", class: "button", on: { click: () => dialog.close() } }, strings.close)),
    ...content);
  dialog.addEventListener("click", (e) => { if (e.target === dialog) dialog.close(); });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
