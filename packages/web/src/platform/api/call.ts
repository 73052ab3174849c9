import { ApiProblem, createClient, type Client } from "@gantry/records";
import { reachable } from "./connectivity.ts";

type Listener = () => void;
const signedOutListeners = new Set<Listener>();

/** Called when the server answers that nobody is signed in (401), e.g. because the session ended elsewhere. */
export function onSignedOut(listener: Listener): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

const client = createClient({ baseUrl: globalThis.location.origin, fetch: (...request) => fetch(...request) });

/** The typed client of the API: `await call(api.project.list, { query: { q: "state:active" } })`. Throws ApiProblem. */
export const call: Client = async (endpoint, input, options) => {
  try {
    const result = await client(endpoint, input, options);
    reachable.set(true);
    return result;
  } catch (error) {
    if (error instanceof ApiProblem) {
      reachable.set(error.status !== 0);
      if (error.status === 401) for (const listener of signedOutListeners) listener();
    }
    throw error;
  }
};
