/** Shown while the interface is still being built after a first start or an update; asks again by itself. */
export const preparingPage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta http-equiv="refresh" content="1" />
    <title>Gantry</title>
  </head>
  <body>
    <h1>Gantry is nearly ready</h1>
    <p>The interface is being prepared. This page opens it as soon as it is there, in a few seconds.</p>
  </body>
</html>
`;
