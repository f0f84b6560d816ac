/*
Invented boundaries for tests: rectangles that follow nothing on the ground, in the form of github.com/cahyadsn/wilayah_boundaries.
Codes and names are those of the official list; no line of any map was copied.
*/
INSERT INTO wilayah_boundaries(kode,nama,lat,lng,path) VALUES
	('32.73.12.1003','Cibangkong',-6.93,107.65,'[[[-6.935,107.645],[-6.925,107.645],[-6.925,107.655],[-6.935,107.655],[-6.935,107.645]]]'),
	('32.73.12.1001','Gumuruh',-6.93,107.66,'[[[-6.935,107.655],[-6.925,107.655],[-6.925,107.665],[-6.935,107.665],[-6.935,107.655]]]'),
	('32.73.16.1001','Sukapura',-6.92,107.65,'[[[-6.925,107.645],[-6.915,107.645],[-6.915,107.655],[-6.925,107.655],[-6.925,107.645]]]');
INSERT INTO wilayah_boundaries(kode,nama,lat,lng,path) VALUES
	('32.04','Kabupaten Bandung',-7.05,107.6,'[[[[-7.15,107.45],[-6.95,107.45],[-6.95,107.75],[-7.15,107.75],[-7.15,107.45]]]]');
