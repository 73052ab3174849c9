import { expect, test } from "vitest";
import { addressOfShared } from "./addressOfShared.ts";

test.each([
  ["/projects/CRM/plan?row=w", "/r/work-items/w"],
  ["/projects/p/gates/g", "/r/gates/g"],
  ["/projects/p/gates", "/r/gates"],
  ["/projects/p/r/risks?row=RSK-3", "/r/risks/RSK-3"],
  ["/projects/p/r/risks/RSK-3?tab=discussion", "/r/risks/RSK-3?tab=discussion"],
  ["/projects/p/plan?row=w#discussion/c", "/r/work-items/w#discussion/c"],
  ["/projects/p/r/risks?q=state:open", "/r/risks?q=state%3Aopen"],
  ["/projects/p/r/nothing/x", null],
  ["/projects/p/board", null],
  ["/projects/p", null],
  ["/projects", null],
])("what is at %s is at %s for whom it is shared with", (href, address) => expect(addressOfShared(href)).toBe(address));
