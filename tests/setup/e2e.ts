import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";

export type SignInRole = "reporter" | "editor" | "admin";

interface SignIn {
  readonly role: SignInRole;
  readonly email: string;
  readonly password: string;
}

interface RoleFixtures {
  /** A page of a browser of its own, signed in with that role in the shipped case. */
  readonly asReporter: Page;
  readonly asEditor: Page;
  readonly asAdmin: Page;
}

interface PageWatch {
  readonly watched: void;
}

interface WorkerFixtures {
  /** The signed-in cookies of each role, made once per worker. */
  readonly sessions: (role: SignInRole) => Promise<StorageState>;
}

type StorageState = Awaited<ReturnType<ReturnType<Page["context"]>["storageState"]>>;

/** Address, mail and password of a role, as set-up made them. */
export function signInOf(role: SignInRole): SignIn {
  const known: readonly SignIn[] = JSON.parse(process.env.ROUNDTRIP_SIGN_INS ?? "null") ?? [];
  const found = known.find((signIn) => signIn.role === role);
  if (!found) throw new Error(`no sign-in of a ${role}: run the specs with npm run test:e2e`);
  return found;
}

/** Playwright's `test` with roles; whatever a page writes to its console as an error, or throws, fails the test. */
export const test = base.extend<RoleFixtures & PageWatch, WorkerFixtures>({
  sessions: [
    async ({ playwright }, use) => {
      const kept = new Map<SignInRole, Promise<StorageState>>();
      const signIn = async (role: SignInRole): Promise<StorageState> => {
        const baseURL = process.env.ROUNDTRIP_BASE_URL ?? "http://127.0.0.1:3000";
        const request = await playwright.request.newContext({ baseURL });
        const { csrfToken } = await (await request.get("/api/auth/csrf")).json();
        const { email, password } = signInOf(role);
        await request.post("/api/auth/callback/credentials", {
          form: { email, password, csrfToken, json: "true", callbackUrl: `${baseURL}/desk` },
        });
        const session = await (await request.get("/api/auth/session")).json();
        if (!session?.user) throw new Error(`the ${role} could not sign in`);
        const state = await request.storageState();
        await request.dispose();
        return state;
      };
      await use((role) => {
        const state = kept.get(role) ?? signIn(role);
        kept.set(role, state);
        return state;
      });
    },
    { scope: "worker" },
  ],
  watched: [
    async ({ context }, use) => {
      const problems = watch(context);
      await use();
      expect(problems, "console errors and uncaught exceptions").toEqual([]);
    },
    { auto: true },
  ],
  asReporter: asRole("reporter"),
  asEditor: asRole("editor"),
  asAdmin: asRole("admin"),
});

export { expect };

/** Where a second app server runs, editors sit at that one: their session was made at the first. */
function addressOf(role: SignInRole, first: string | undefined): string | undefined {
  return role === "editor" ? (process.env.ROUNDTRIP_SECOND_URL ?? first) : first;
}

type Use<T> = (value: T) => Promise<void>;

function asRole(role: SignInRole) {
  return async (
    {
      browser,
      sessions,
      baseURL,
    }: {
      browser: Browser;
      sessions: WorkerFixtures["sessions"];
      baseURL: string | undefined;
    },
    use: Use<Page>,
  ) => {
    const address = addressOf(role, baseURL);
    const context = await browser.newContext({
      storageState: await sessions(role),
      ...(address === undefined ? {} : { baseURL: address }),
    });
    const problems = watch(context);
    await use(await context.newPage());
    await context.close();
    expect(problems, "console errors and uncaught exceptions").toEqual([]);
  };
}

/** Collects what pages complain about. A status of 4xx that a test asks for is the test's own business. */
export function watch(context: BrowserContext): string[] {
  const problems: string[] = [];
  context.on("console", (message) => {
    if (message.type() !== "error") return;
    if (/the server responded with a status of 4\d\d/.test(message.text())) return;
    problems.push(`${message.location().url}: ${message.text()}`);
  });
  context.on("weberror", (error) => problems.push(String(error.error())));
  return problems;
}
