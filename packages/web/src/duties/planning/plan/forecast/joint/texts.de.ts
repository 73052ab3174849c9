import type { english } from "./texts.en.ts";

export const german: Record<keyof typeof english, string> = {
  title: "Termine und Geld zusammen",
  by: "Fertig bis",
  within: "Für höchstens",
  answer: "Bis {{date}} und für höchstens {{amount}}: {{chance}}",
  explained:
    "Der Termin allein hält in {{date}}, das Geld allein in {{amount}} der Durchläufe. Gezählt sind nur Personalkosten, feste Kosten und Risiken.",
  "chart.label":
    "{{count}} Durchläufe nach Ende und Kosten: {{both}} halten beides, {{late}} sind nur zu spät, {{dear}} nur zu teuer, {{neither}} beides",
  "table.open": "Als Tabelle",
  "table.what": "Von den Durchläufen",
  "table.inTime": "Rechtzeitig",
  "table.late": "Zu spät",
  "table.within": "Im Rahmen",
  "table.over": "Darüber",
};
