/** Words of dates and money together. */
export const english = {
  title: "Dates and money together",
  by: "Finished by",
  within: "Within",
  answer: "By {{date}} and within {{amount}}: {{chance}}",
  explained:
    "By the date alone {{date}}, within the money alone {{amount}}. Only what people cost, fixed costs and risks are counted.",
  "chart.label":
    "{{count}} draws by finish and cost: {{both}} within both, {{late}} only too late, {{dear}} only too dear, {{neither}} both",
  "table.open": "As a table",
  "table.what": "Of the draws",
  "table.inTime": "In time",
  "table.late": "Too late",
  "table.within": "Within the money",
  "table.over": "Over it",
};
