// Loaded into the web server before anything else. The framework does not tell routes who is connected, so the address
// of the connection is noted in a header whose name is new at every start: no client can write it.
import { subscribe } from "node:diagnostics_channel";

const header = process.env.ROUNDTRIP_PEER_HEADER;
if (header) {
  subscribe("http.server.request.start", ({ request, socket }) => {
    request.headers[header] = socket.remoteAddress ?? "";
  });
}
