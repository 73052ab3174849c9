/** Words of the search page. */
export const english = {
  title: "Search",
  label: "What to search for",
  placeholder: "Words, their beginnings, or a key such as CRM-12",
  all: "Everything",
  kind: "Kind of record",
  found_one: "{{count}} result",
  found_other: "{{count}} results",
  foundMore: "The first {{count}} results",
  approximate: "Nothing bears these very letters; these bear words that are near.",
  indexing: "Older rows are still being read; there may be more in a while.",
  more: "Show more",
  empty: "Search everything you may see",
  emptyText:
    "Projects, work items, risks, comments, people: by the beginnings of words, with or without accents, also mistyped. A key such as CRM-12 leads straight there.",
  nothing: "Nothing found for “{{text}}”",
  nothingText: "Try fewer letters or another word. What you have not been given access to is not searched.",
};
