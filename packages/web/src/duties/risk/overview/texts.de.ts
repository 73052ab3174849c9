/** Deutsche Texte der Seite, auf der steht, wie ein Projekt zu seinen Risiken steht. */
export const german = {
  register: "Risikoregister",
};
