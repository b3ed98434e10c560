import { PartyList } from "@/components/desk/lists";
import { loadPartyPage } from "@/lib/server/parties/loaders";
import { partyListQuery } from "@/lib/wire/desk/list-query";
import { listPage } from "../../list-page";

/** The parties of a case. */
export default listPage("parties", partyListQuery, loadPartyPage, (asked) => <PartyList {...asked} />);
