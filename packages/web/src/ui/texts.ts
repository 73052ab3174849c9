import { defineTexts } from "../platform/texts/defineTexts.ts";

/** Words of the design system itself. */
export const uiTexts = defineTexts("ui", {
  cancel: "Cancel",
  close: "Close",
  retry: "Try again",
  undo: "Undo",
  loading: "Loading",
  "failed.title": "This could not be loaded",
  "failed.unknown": "Something went wrong in the page itself. Reloading it usually helps.",
  "problem.request": "Request {{id}}",
  "page.breadcrumbs": "Where this page is",
  unsaved: "Not saved yet",
});
