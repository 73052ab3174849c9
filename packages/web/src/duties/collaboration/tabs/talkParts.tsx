import { attachment, checklistItem, comment, link, type RecordDeclaration } from "@gantry/records";
import type { ComponentType } from "react";
import { Checklist } from "../checklist/Checklist.tsx";
import { Discussion } from "../discussion/Discussion.tsx";
import { Files } from "../files/Files.tsx";
import { HangingBadge } from "../HangingBadge.tsx";
import type { SubjectProps } from "../hangingOn.ts";
import { Links } from "../links/Links.tsx";
import { Tags } from "../tags/Tags.tsx";
import { Watchers } from "../watchers/Watchers.tsx";
import type { TalkTab } from "./tabTexts.ts";

interface TalkPart {
  component: ComponentType<SubjectProps>;
  /** How many there are, for the tab. */
  badge: ComponentType<Pick<SubjectProps, "row">>;
}

const counting =
  (hanging: RecordDeclaration): TalkPart["badge"] =>
  ({ row }) => <HangingBadge hanging={hanging} row={row} />;

/** What there is beside a row; one chunk, since whoever opens a row looks at most of it. */
export const talkParts: Record<TalkTab, TalkPart> = {
  discussion: { component: Discussion, badge: counting(comment) },
  files: { component: Files, badge: counting(attachment) },
  checklist: { component: Checklist, badge: counting(checklistItem) },
  links: { component: Links, badge: counting(link) },
  tags: { component: Tags, badge: () => null },
  watchers: { component: Watchers, badge: () => null },
};
