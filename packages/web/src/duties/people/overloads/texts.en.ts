export const english = {
  title: "Weeks with too much to do",
  text: "Whoever has too much to do in this week or one of the next three is told in their inbox, with the work that makes it; only if it stays so are those who lead them told.",
  never: "never",
};
