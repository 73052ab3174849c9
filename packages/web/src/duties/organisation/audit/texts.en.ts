/** Words of the verification of the change log. */
export const english = {
  title: "Change log",
  text: "Every change is kept with who, when and what, and sealed in a chain. Verifying compares each entry with its seal.",
  verify: "Verify now",
  running: "Comparing {{checked}} of {{total}} entries",
  never: "Not verified yet.",
  whole: "The change log is whole: {{checked}} entries were compared with their seals.",
  broken_one: "The change log is not what was sealed: one place differs.",
  broken_other: "The change log is not what was sealed: {{count}} places differ.",
  brokenText:
    "Somebody changed the database past Gantry, or it was damaged. Keep the newest backup from before, and compare.",
  interrupted: "The last verification was interrupted. Start it again.",
  more: "and {{count}} more",
  last: "{{when}}, started by {{who}}, {{seconds}} s",
  lastAlone: "{{when}}, {{seconds}} s",
  head: "End of the log: position {{position}}, seal {{hash}}",
  headText: "Noted elsewhere, it proves later that nothing before it was changed.",
};
