import * as z from "zod";
import { choice, email, flag, json, reference, text, timestamp } from "../kernel/field.ts";
import { roleLabels, roles } from "../kernel/permissions.ts";
import { record } from "../kernel/record.ts";
import { weekStartLabels, weekStarts } from "./weekStart.ts";

export const keyMapSchema = z
  .record(z.string().max(100), z.string().max(40))
  .refine((map) => Object.keys(map).length <= 500, "At most 500 commands may have keys of their own.");

/** Ids of saved views in their order. So few that one query can name them all. */
export const favouriteViewsSchema = z.array(z.uuid()).max(40, "At most 40 views can be favourites.");

/** An account that can sign in. Who may see whom sees names; addresses are for those who manage people. Its password and sessions are kept apart and never leave the server. */
export const user = record("user", {
  duty: "organisation",
  plural: "users",
  names: { en: ["User", "Users"], de: ["Benutzer", "Benutzer"] },
  scope: "organisation",
  title: "name",
  metByName: true,
  permissions: { read: "people.read", create: "user.manage", write: "user.manage", delete: "user.manage" },
  fields: {
    name: text({ required: true, search: true, label: ["Name", "Name"] }),
    email: email({ required: true, search: true, read: "people.write", label: ["E-mail", "E-Mail"] }),
    role: choice(roles, { initial: "member", label: ["Role", "Rolle"], labels: roleLabels }),
    /** A role of the organisation's own; it counts instead of `role`, which is "viewer" then. */
    roleId: reference("role", { nullable: true, label: ["Own role", "Eigene Rolle"] }),
    active: flag({ initial: true, label: ["May sign in", "Darf sich anmelden"] }),
    personId: reference("person", { nullable: true, label: ["Person", "Person"] }),
    locale: text({ nullable: true, max: 35, label: ["Language and region", "Sprache und Region"] }),
    timeZone: text({ nullable: true, max: 64, label: ["Time zone", "Zeitzone"] }),
    /** What texts are written in; null: as the organisation's locale. `locale` says how dates and numbers are written. */
    language: choice(["en", "de"], {
      nullable: true,
      label: ["Language", "Sprache"],
      labels: { en: ["English", "Englisch"], de: ["German", "Deutsch"] },
    }),
    weekStart: choice(weekStarts, {
      nullable: true,
      label: ["The week begins on", "Die Woche beginnt am"],
      labels: weekStartLabels,
    }),
    theme: choice(["system", "light", "dark"], {
      initial: "system",
      label: ["Theme", "Farbschema"],
      labels: { system: ["As the system", "Wie das System"], light: ["Light", "Hell"], dark: ["Dark", "Dunkel"] },
    }),
    contrast: choice(["system", "more"], {
      initial: "system",
      label: ["Contrast", "Kontrast"],
      labels: { system: ["As the system", "Wie das System"], more: ["High", "Hoch"] },
    }),
    motion: choice(["system", "reduced"], {
      initial: "system",
      label: ["Motion", "Bewegung"],
      labels: { system: ["As the system", "Wie das System"], reduced: ["Reduced", "Reduziert"] },
    }),
    /** Keys of commands, by command id, where they differ from the usual ones; empty: none. */
    keyMap: json(keyMapSchema, { initial: {}, label: ["Keys", "Tasten"] }),
    /** Commands answer to single keys ("?", "g p"), which gets in the way of dictating (WCAG 2.1.4). */
    singleKeys: flag({ initial: true, label: ["Single keys", "Einzelne Tasten"] }),
    /** Saved views that stand in the navigation, in this order. */
    favouriteViews: json(favouriteViewsSchema, {
      initial: [],
      read: "user.manage",
      label: ["Favourite views", "Favorisierte Ansichten"],
    }),
    lastSeenAt: timestamp({
      nullable: true,
      writable: false,
      read: "people.write",
      label: ["Last seen", "Zuletzt gesehen"],
    }),
  },
});
