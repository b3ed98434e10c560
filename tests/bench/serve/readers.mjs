// Readers at a fixed rate, in a process of their own: beside the one that takes the time of the desk they would be timed too.
import { Agent, request } from "node:http";

const [address = "", rate = "0", connections = "0"] = process.argv.slice(2);
/** Requests are begun in small bursts: a timer of Node is no finer than this. */
const BEAT_MS = 5;

const agent = new Agent({ keepAlive: true, maxSockets: Number(connections) });
const begin = performance.now();
const told = { sent: 0, came: 0, failed: 0 };
const timer = setInterval(() => {
  const due = ((performance.now() - begin) / 1_000) * Number(rate);
  // What 64 connections cannot carry is not sent: a queue of its own would be measured instead.
  while (told.sent < due && told.sent - told.came - told.failed < Number(connections)) ask();
}, BEAT_MS);

function ask() {
  told.sent += 1;
  request(address, { agent, headers: { "accept-encoding": "br" } }, (answer) => {
    answer.resume();
    answer.on("end", () => {
      if (answer.statusCode === 200) told.came += 1;
      else told.failed += 1;
    });
  })
    .on("error", () => {
      told.failed += 1;
    })
    .end();
}

process.on("message", () => {
  clearInterval(timer);
  process.send?.({ ...told, perSecond: (told.came * 1_000) / (performance.now() - begin) });
  agent.destroy();
  process.disconnect();
});
