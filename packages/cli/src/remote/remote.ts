import {
  api,
  createClient,
  createNaming,
  MeaningRefusal,
  recordCalled,
  records,
  typingContextOf,
  type Client,
  type Naming,
  type RecordDeclaration,
  type TypingContext,
} from "@gantry/records";
import { readLogin } from "./login.ts";

const DAY_MS = 86_400_000;

/** A Gantry reached over the network, as the owner of an access token. */
export interface Remote {
  url: string;
  call: Client;
  naming: Naming;
  /** How that user writes dates, lengths of time and money. */
  typing(): Promise<TypingContext>;
}

export function openRemote(login = readLogin()): Remote {
  const call = createClient({
    baseUrl: login.url,
    headers: { authorization: `Bearer ${login.token}`, "user-agent": "gantry command line" },
  });
  let typing: Promise<TypingContext> | null = null;
  return {
    url: login.url,
    call,
    naming: createNaming(call),
    typing: () =>
      (typing ??= call(api.account.session, {}).then((session) =>
        typingContextOf(session, Math.floor(Date.now() / DAY_MS)),
      )),
  };
}

/** The record type that somebody names on the command line. */
export function declarationOf(record: string): RecordDeclaration {
  const found = recordCalled(record);
  if (found) return found;
  throw new MeaningRefusal(
    `There is no record type "${record}".`,
    `There are: ${records.map((each) => each.name).join(", ")}.`,
  );
}
