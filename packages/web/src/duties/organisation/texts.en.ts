/** Words of set-up, sign-in, accounts and the organisation. */
export const english = {
  "field.name": "Name",
  "field.email": "E-mail",
  "field.password": "Password",
  "field.newPassword": "New password",
  "field.passwordAdvice": "At least 12 characters. A few unrelated words are easy to remember and hard to guess.",
  "field.showPassword": "Show or hide the password",
  "field.currency": "Currency",
  "field.timeZone": "Time zone",
  "field.locale": "How dates and numbers are written",
  "field.missing": "Please fill this in.",
  "field.nothingFound": "Nothing found",

  "signIn.title": "Sign in",
  "signIn.subtitle": "Plans whose dates can be trusted.",
  "signIn.submit": "Sign in",
  "signIn.emailMissing": "Please enter your e-mail address.",
  "signIn.passwordMissing": "Please enter your password.",
  "signIn.forgotten": "Password forgotten? Ask an administrator of your organisation for a new link.",

  "invitation.title": "Welcome",
  "invitation.subtitle": "Choose a password; then you are signed in.",
  "invitation.submit": "Set the password and sign in",
  "invitation.noToken":
    "This page needs the whole link you were given. Please open it again from the message, or ask for a new one.",

  "setup.title": "Set up Gantry",
  "setup.subtitle": "Three short steps, then you can import or draw your first plan.",
  "setup.doneTitle": "Gantry is set up",
  "setup.doneText": "This installation already has its organisation and administrator.",
  "setup.noToken":
    "The console on which Gantry was started shows a one-time link. Open that link, or paste the part after “token=” here.",
  "setup.token": "One-time token",
  "setup.step.organisation": "Organisation",
  "setup.step.administrator": "Administrator",
  "setup.step.start": "Start",
  "setup.organisationName": "Name of the organisation",
  "setup.back": "Back",
  "setup.next": "Continue",
  "setup.submit": "Finish set-up",
  "setup.demoQuestion": "How would you like to begin?",
  "setup.demo": "With the demo",
  "setup.demoText":
    "An IT department with eight projects and thirty people, to look around in. It can be deleted in one click.",
  "setup.empty": "With nothing",
  "setup.emptyText": "Import a plan from Microsoft Project or Primavera, or draw one.",
};
