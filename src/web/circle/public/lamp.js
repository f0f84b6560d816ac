/** The photo of the first story, drawn here: a street at night whose lamp is off. */

export function lampPhoto() {
  const canvas = document.createElement('canvas');
  canvas.width = 640;
  canvas.height = 480;
  const pen = canvas.getContext('2d');
  const sky = pen.createLinearGradient(0, 0, 0, 480);
  sky.addColorStop(0, '#0b1226');
  sky.addColorStop(1, '#27314a');
  box(pen, sky, 0, 0, 640, 480);
  for (let i = 0; i < 40; i += 1) box(pen, '#8f9bb3', (i * 97) % 640, (i * 53) % 200, 2, 2);
  for (const [x, width, height] of [
    [20, 150, 170],
    [190, 110, 130],
    [470, 160, 190],
  ]) {
    box(pen, '#161d30', x, 380 - height, width, height);
    box(pen, '#c9a24a', x + 20, 400 - height, 26, 30);
  }
  box(pen, '#1c2233', 0, 380, 640, 100);
  for (let x = 20; x < 640; x += 110) box(pen, '#5d6478', x, 425, 60, 6);
  box(pen, '#6d7686', 380, 110, 10, 280);
  box(pen, '#6d7686', 320, 106, 70, 8);
  box(pen, '#3a4152', 300, 112, 46, 16);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.85));
}

function box(pen, fill, x, y, width, height) {
  pen.fillStyle = fill;
  pen.fillRect(x, y, width, height);
}
