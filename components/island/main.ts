import {
  type AddressChoice,
  NO_CHOICE,
  parseChoice,
  unknownWords,
  writeFragment,
  writeSearch,
} from "@/lib/view/network/choice-address";
import { joinControls } from "./controls";
import { joinExplorer } from "./explorer";
import { joinExposure } from "./exposure";
import { joinFront } from "./front";
import { joinDayControl } from "./geography";
import { joinStrikeOut } from "./loops";
import { joinPictureKeys } from "./picture-keys";
import { type PageParts, readPage } from "./read-page";
import { joinRecordPanel } from "./record-panel";
import { showChoice } from "./show-choice";
import { joinWhatIfs } from "./what-ifs";

/**
 * The island of a public page. The page is complete without it; it reads what is chosen from the address, shows it on
 * picture, table and loops, and writes every new choice back, so that an address always tells what its reader saw.
 */
joinExposure(document);
joinFront(document);

const parts = readPage(document);
if (parts !== null) startIsland(parts);
joinWhatIfs(document);
joinStrikeOut(document);
joinDayControl(document);

function startIsland(page: PageParts): void {
  let choice = parseChoice(location.search, location.hash);
  const read = () => choice;
  const choose = (part: Partial<AddressChoice>) => {
    choice = { ...choice, ...part };
    writeAddress(choice);
    show();
  };

  const controls = joinControls(document, choose);
  const explorer = joinExplorer(document, page, read, (fragment) => {
    location.hash = fragment;
  });
  const panel = joinRecordPanel(document, () => closeRecord());
  joinPictureKeys(page);
  joinLoops(page, read, choose);
  joinBundles(page, read);
  joinClear(() => {
    closeRecord();
    choose(NO_CHOICE);
  });

  const show = () => {
    showChoice(choice, page);
    controls.show(choice);
    explorer.show(choice);
    const isChosen = writeSearch(choice) !== "" || choice.record !== null;
    document.querySelector<HTMLElement>("[data-clear]")?.toggleAttribute("hidden", !isChosen);
    carryToOtherLanguage(choice);
  };
  const follow = () => {
    sayUnknown(unknownWords(location.search));
    choice = parseChoice(location.search, location.hash);
    show();
    panel.follow();
  };
  window.addEventListener("hashchange", follow);
  window.addEventListener("popstate", follow);

  document.querySelector("[data-network-tools]")?.removeAttribute("hidden");
  centrePicture(page);
  // `?link=` and `?party=` are other spellings of the fragment, which opens the record.
  if (choice.record !== null && location.hash === "")
    location.replace(`${writeSearch(choice)}${writeFragment(choice)}`);
  follow();
}

/** Says what of the address was not understood; hidden again when the address is. */
function sayUnknown(words: readonly string[]): void {
  const note = document.querySelector<HTMLElement>("[data-address-note]");
  if (note === null) return;
  note.hidden = words.length === 0;
  note.textContent = words.length === 0 ? "" : (note.dataset["addressNote"] ?? "").replace("{word}", words.join(", "));
}

function writeAddress(choice: AddressChoice): void {
  history.replaceState(null, "", `${location.pathname}${writeSearch(choice)}${location.hash}`);
}

/** Leaves the fragment without moving the page. */
function closeRecord(): void {
  const { scrollX, scrollY } = window;
  location.hash = "network";
  window.scrollTo({ left: scrollX, top: scrollY, behavior: "instant" });
}

/** Opening a loop, or asking for it in the network, lights it up; closing it gives the whole picture back. */
function joinLoops(
  { loops, picture }: PageParts,
  current: () => AddressChoice,
  choose: (part: Partial<AddressChoice>) => void,
): void {
  for (const { element, id } of loops) {
    const details = element.querySelector("details");
    details?.addEventListener("toggle", () => {
      if (details.open && current().loop !== id) choose({ loop: id });
      else if (!details.open && current().loop === id) choose({ loop: null });
    });
    element.querySelector("[data-loop-show]")?.addEventListener("click", (event) => {
      event.preventDefault();
      choose({ loop: id });
      picture.scrollIntoView({ block: "center" });
    });
  }
}

/** An arrow of several links opens one after the other, each time it is chosen again. */
function joinBundles({ arrows }: PageParts, current: () => AddressChoice): void {
  for (const { element, traits } of arrows) {
    if (traits.links.length < 2) continue;
    element.addEventListener("click", () => {
      const { record } = current();
      const position = record?.type === "link" ? traits.links.indexOf(record.slug) : -1;
      const next = traits.links[(position + 1) % traits.links.length];
      if (next !== undefined) element.setAttribute("href", `#link-${next}`);
    });
  }
}

function joinClear(clear: () => void): void {
  document.querySelector("[data-clear]")?.addEventListener("click", clear);
}

/** The other language opens at the same place with the same choice. */
function carryToOtherLanguage(choice: AddressChoice): void {
  const link = document.querySelector<HTMLAnchorElement>("[data-language-switch]");
  if (link !== null) link.href = `${link.pathname}${writeSearch(choice)}${location.hash}`;
}

/** On a small screen the hubs in the middle come first, not the left margin. */
function centrePicture({ picture }: PageParts): void {
  const frame = picture.parentElement;
  if (frame !== null) frame.scrollLeft = (frame.scrollWidth - frame.clientWidth) / 2;
}
