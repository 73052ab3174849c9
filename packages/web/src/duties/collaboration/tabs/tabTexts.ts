import { defineTexts } from "../../../platform/texts/defineTexts.ts";

/** The tabs, in their order. */
export const talkTabs = ["discussion", "files", "checklist", "links", "tags", "watchers"] as const;
export type TalkTab = (typeof talkTabs)[number];

/** Names of the tabs, apart from all other words of the duty: they are needed before its chunk is loaded. */
export const tabTexts = defineTexts(
  "collaborationTabs",
  {
    discussion: "Discussion",
    files: "Files",
    checklist: "Checklist",
    links: "Links",
    tags: "Tags",
    watchers: "Watchers",
  },
  () => import("./tabTexts.de.ts"),
);
