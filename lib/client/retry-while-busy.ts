import { FetchFailure } from "./fetch-json";

const MOST_TIMES = 5;

/** Of a question whose answer is computed: asked again while the server is busy with others, and after nothing else. */
export const retryWhileBusy = {
  retry: (count: number, error: Error) => count < MOST_TIMES && error instanceof FetchFailure && error.status === 503,
  retryDelay: 1_500,
};
