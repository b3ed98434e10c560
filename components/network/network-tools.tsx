import type { Locale } from "@/lib/domain/model/vocabulary";
import { networkMessages } from "@/lib/view/network/network-messages";
import type { NetworkPicture } from "@/lib/view/network/network-picture";

/** What needs script: search, and the picture that can be zoomed. Hidden until the island takes over. */
export function NetworkTools({ picture, locale }: { picture: NetworkPicture; locale: Locale }) {
  const messages = networkMessages(locale);
  return (
    <div className="network-tools" data-network-tools="" hidden>
      <label>
        {messages.searchLabel} <input type="search" name="q" list="network-parties" autoComplete="off" />
      </label>
      <datalist id="network-parties">
        {picture.nodes.map((node) => (
          <option key={node.party} value={node.name} />
        ))}
      </datalist>
      <button type="button" className="button" data-explore="" aria-pressed="false">
        {messages.explore}
      </button>
      <button type="button" className="button" data-clear="" hidden>
        {messages.clear}
      </button>
      <p role="status" className="address-note" data-address-note={messages.unknownChoice} hidden />
    </div>
  );
}
