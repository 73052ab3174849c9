/** Words of set-up, sign-in, accounts and the organisation. */
export const english = {
  "signIn.title": "Sign in",
};
