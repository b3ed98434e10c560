// Contract: a draft lies in the browser until the server has it; what the server does not take stays and is answered; at
// sign-out nothing of the desk is left but what somebody else wrote here.
// Must reject: a text that is lost with the connection, a draft that goes out under another member's name, one that
// overwrites what was written elsewhere, a leftover that a page reads after sign-out.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DraftKeeper, type DraftState } from "@/lib/client/draft-keeper";
import { clearMachine, keepOnServer, placeOfDraft, readHere, writeHere } from "@/lib/client/kept-here";

/** A storage whose keys are listed as a browser lists them. */
function fakeStorage(): Storage {
  const made = Object.create({
    getItem: (name: string) => made[name] ?? null,
    setItem: (name: string, text: string) => {
      made[name] = text;
    },
    removeItem: (name: string) => {
      delete made[name];
    },
    clear: () => {
      for (const name of Object.keys(made)) delete made[name];
    },
  });
  return made;
}

interface Server {
  text: string;
  version: number;
}
let server: Server;
let isReached: boolean;
let sent: { readonly path: string; readonly body: unknown }[];
let page: EventTarget;

beforeEach(() => {
  server = { text: "", version: 0 };
  isReached = true;
  sent = [];
  page = Object.assign(new EventTarget(), { location: { pathname: "/desk/c/parties/alder", search: "?tab=1" } });
  vi.stubGlobal("window", page);
  vi.stubGlobal("document", { title: "Alder · Parties" });
  vi.stubGlobal("localStorage", fakeStorage());
  vi.stubGlobal("sessionStorage", fakeStorage());
  vi.stubGlobal("indexedDB", {});
  vi.stubGlobal("fetch", async (path: string, init: RequestInit) => {
    if (!isReached) throw new TypeError("offline");
    if (init.method !== "PUT") return Response.json({ ...server, updatedAt: null });
    const body = JSON.parse(typeof init.body === "string" ? init.body : "");
    sent.push({ path, body });
    if (body.version !== server.version) {
      return Response.json({ code: "stale", now: { ...server, updatedAt: null } }, { status: 409 });
    }
    server = { text: body.text, version: body.version + 1 };
    return Response.json({ version: server.version });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("what the server takes leaves the browser, under the name of its writer alone", async () => {
  writeHere(placeOfDraft("ann", "c", "party-form:alder"), "half a thought", 0);
  writeHere(placeOfDraft("bob", "c", "party-form:alder"), "somebody else's", 0);
  expect(await keepOnServer("ann")).toEqual([]);
  expect(sent).toEqual([
    { path: "/api/desk/c/drafts", body: { key: "party-form:alder", text: "half a thought", version: 0 } },
  ]);
  expect(Object.keys(localStorage)).toEqual([placeOfDraft("bob", "c", "party-form:alder")]);
});

test("what is not taken is answered with the page it was written on, and stays", async () => {
  const place = placeOfDraft("ann", "c", "k:with:colons");
  writeHere(place, "half a thought", 0);
  isReached = false;
  const told = {
    place,
    caseSlug: "c",
    key: "k:with:colons",
    page: { path: "/desk/c/parties/alder?tab=1", title: "Alder · Parties" },
  };
  expect(await keepOnServer("ann")).toMatchObject([told]);
  isReached = true;
  server = { text: "written elsewhere", version: 4 };
  expect(await keepOnServer("ann")).toMatchObject([told]);
  expect(server.text).toBe("written elsewhere");
  // An emptied text is no rival, and the same text is no loss.
  server = { text: "", version: 5 };
  expect(await keepOnServer("ann")).toEqual([]);
  expect(server).toEqual({ text: "half a thought", version: 6 });
  writeHere(place, "half a thought", 0);
  expect(await keepOnServer("ann")).toEqual([]);
  expect(readHere(place)).toBeNull();
});

test("what was emptied again is not asked about, and is emptied at the server too", async () => {
  const place = placeOfDraft("ann", "c", "k");
  writeHere(place, "", 3);
  server = { text: "half a thought", version: 3 };
  isReached = false;
  expect(await keepOnServer("ann")).toEqual([]);
  isReached = true;
  expect(await keepOnServer("ann")).toEqual([]);
  expect(server).toEqual({ text: "", version: 4 });
  expect(readHere(place)).toBeNull();
});

test("a machine that is left has nothing of the desk but another's drafts", async () => {
  localStorage.setItem("nextauth.message", "{}");
  sessionStorage.setItem("roundtrip.invite", "token");
  writeHere(placeOfDraft("ann", "c", "k"), "mine", 0);
  writeHere(placeOfDraft("bob", "c", "k"), "theirs", 0);
  const kept = new Set(["pages"]);
  const gone: string[] = [];
  const caches = { keys: async () => [...kept], delete: async (name: string) => kept.delete(name) };
  vi.stubGlobal("caches", caches);
  vi.stubGlobal("window", Object.assign(page, { caches }));
  vi.stubGlobal("indexedDB", {
    databases: async () => [{ name: "store" }],
    deleteDatabase: (name: string) => gone.push(name),
  });
  await clearMachine("ann");
  expect(Object.keys(localStorage)).toEqual([placeOfDraft("bob", "c", "k")]);
  expect(Object.keys(sessionStorage)).toEqual([]);
  expect([...kept]).toEqual([]);
  expect(gone).toEqual(["store"]);
});

test("a text that was written without a connection goes to the server when it is back, and not before", async () => {
  vi.useFakeTimers();
  const place = placeOfDraft("ann", "c", "k");
  const keeper = new DraftKeeper("/api/desk/c/drafts", "k", place);
  const states: DraftState["safe"][] = [];
  const leave = keeper.subscribe(() => states.push(keeper.getState().safe));
  await vi.advanceTimersByTimeAsync(0);
  isReached = false;
  keeper.setText("half a");
  await vi.advanceTimersByTimeAsync(600);
  keeper.setText("half a thought");
  await vi.advanceTimersByTimeAsync(600);
  expect(states.at(-1)).toBe("browser");
  expect(readHere(place)?.text).toBe("half a thought");
  isReached = true;
  page.dispatchEvent(new Event("online"));
  await vi.advanceTimersByTimeAsync(0);
  expect(states.at(-1)).toBe("server");
  expect(server.text).toBe("half a thought");
  expect(readHere(place)).toBeNull();

  // The browser does not always learn of it.
  isReached = false;
  keeper.setText("a whole thought");
  await vi.advanceTimersByTimeAsync(600);
  isReached = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.text).toBe("a whole thought");
  leave();
});
