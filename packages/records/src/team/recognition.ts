import { choice, flag, longText, reference, text } from "../kernel/field.ts";
import { registerPermissions } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";

/** Thanks for good work. It is there for who wrote it alone until they share it. */
export const recognition = record("recognition", {
  duty: "team",
  plural: "recognitions",
  names: { en: ["Recognition", "Recognition"], de: ["Anerkennung", "Anerkennungen"] },
  scope: "project",
  register: true,
  title: "title",
  privateTo: "privateTo",
  permissions: registerPermissions,
  fields: {
    projectId: reference("project", { required: true }),
    title: text({ required: true, search: true, label: ["For what", "Wofür"] }),
    story: longText({
      search: true,
      label: ["What they did and what it changed", "Was getan wurde und was es bewirkt hat"],
    }),
    toId: reference("person", { required: true, handedOver: false, label: ["To", "An"] }),
    fromId: reference("user", { nullable: true, writable: false, label: ["From", "Von"] }),
    value: choice(["help", "quality", "courage", "learning", "care"], {
      nullable: true,
      label: ["What it shows", "Was es zeigt"],
      labels: {
        help: ["Helping others", "Hilfsbereitschaft"],
        quality: ["Quality", "Qualität"],
        courage: ["Courage", "Mut"],
        learning: ["Learning", "Lernen"],
        care: ["Care", "Sorgfalt"],
      },
    }),
    shared: flag({ label: ["Shared with the project", "Mit dem Projekt geteilt"] }),
    /** Who wrote it while it is not shared. */
    privateTo: reference("user", { nullable: true, writable: false, label: ["Private to", "Privat für"] }),
  },
  views: { grid: ["title", "toId", "fromId", "value", "shared"], board: "value" },
  aliases: { owner: "fromId", from: "fromId", to: "toId" },
});
