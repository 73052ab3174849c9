import { expect, test } from "vitest";
import { safeAddress } from "./safeAddress.ts";

const id = "01890000-0000-7000-8000-000000000001";

test.each([
  "https://example.org/a?b=c#d",
  "http://example.org",
  "HTTPS://EXAMPLE.ORG/",
  "mailto:ana@example.org",
  "/projects/CRM/plan?row=1",
  `user:${id}`,
  `attachment:${id}`,
  "key:CRM-12",
])("%s is led to", (address) => expect(safeAddress(address)).toBe(address));

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "java\tscript:alert(1)",
  "\u0001javascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "//evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https:\\\\evil.example",
  "http://",
  "relative/page",
  "user:1",
  "key:<img>",
  "",
])("%j leads nowhere", (address) => expect(safeAddress(address)).toBe(""));
