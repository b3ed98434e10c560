/**
 * The record that is addressed opens as a panel by the style sheet. The island adds what a style sheet cannot do:
 * unfold what holds the record, put the focus into it, close it with Escape and give the focus back.
 */
export interface RecordPanel {
  /** Follows the fragment; call after every change of it. */
  follow(): void;
}

/** Joins the panel to the page; `onClose` must take the record out of the address. */
export function joinRecordPanel(page: Document, onClose: () => void): RecordPanel {
  let opener: Element | null = null;
  const close = () => {
    onClose();
    if (opener instanceof HTMLElement || opener instanceof SVGElement) opener.focus({ preventScroll: true });
    opener = null;
  };
  page.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target.closest("a") : null;
    if (target === null) return;
    if (target.classList.contains("record-close")) {
      event.preventDefault();
      close();
    } else if (/^#(link|party)-/.test(target.getAttribute("href") ?? "") && target.closest(".record:target") === null) {
      opener = target;
    }
  });
  page.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && openRecord(page) !== null) close();
  });
  return {
    follow() {
      const record = openRecord(page);
      if (record === null) return;
      for (let fold = record.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
        fold.open = true;
      }
      record.focus({ preventScroll: true });
    },
  };
}

function openRecord(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>(".record:target");
}
