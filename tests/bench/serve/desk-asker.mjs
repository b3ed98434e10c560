/** Signs a member in as the page of the desk does, and gives what asks in their name. */
export async function signIn(address, { email, password }) {
  const jar = new Map();
  const ask = async (path, options = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const headers = { origin: address, "sec-fetch-site": "same-origin", cookie, ...options.headers };
    const answer = await fetch(`${address}${path}`, { redirect: "manual", ...options, headers });
    for (const one of answer.headers.getSetCookie()) {
      const [name, value] = one.split(";")[0].split("=");
      jar.set(name, value);
    }
    return answer;
  };
  const { csrfToken } = await (await ask("/api/auth/csrf")).json();
  await ask("/api/auth/callback/credentials", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken, email, password, json: "true", callbackUrl: `${address}/desk` }),
  });
  return ask;
}

/** How long `count` requests of the desk take, one after the other. */
export async function timeDesk(ask, path, count) {
  const times = [];
  for (let turn = 0; turn < count; turn += 1) {
    const begin = performance.now();
    const answer = await ask(path);
    await answer.arrayBuffer();
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
    times.push(performance.now() - begin);
  }
  return times;
}
