/** English words of the page of minutes. */
export const english = {
  minutes: "Minutes",
  meetings: "Meetings",
  print: "Print",
  copy: "Copy as Markdown",
  copied: "The minutes are on the clipboard",
};
