/* Invented centres for tests, in the form of github.com/cahyadsn/wilayah_boundaries without borders. */
INSERT INTO wilayah_boundaries (kode,nama,lat,lng,path,status) VALUES
	 ('32.73.12.1003','Cibangkong',-6.93,107.65,NULL,1),
	 ('32.73.12.1001','Gumuruh',-6.93,107.66,NULL,1),
	 ('32.73.16.1001','Sukapura',-6.92,107.65,'',NULL),
	 ('32.73.16.1002','Kebon Jayanti',-6.9,107.65,NULL,1);
