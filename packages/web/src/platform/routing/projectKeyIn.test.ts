import { expect, test } from "vitest";
import { projectKeyIn } from "./projectKeyIn.ts";

test.each([
  ["/projects/CRM", "CRM"],
  ["/projects/crm/plan?row=1", "CRM"],
  ["/projects/CRM#top", "CRM"],
  ["/projects", null],
  ["/projects?q=CRM", null],
  ["/people/CRM", null],
  ["/projects/01a2b3c4-0000-7000-8000-000000000000/plan", null],
])("%s names the project %s by its key", (href, key) => expect(projectKeyIn(href)).toBe(key));
