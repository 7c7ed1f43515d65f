-- Given names that hardly are anything else at the start of a name, of many languages, in their
-- usual spellings in Latin letters. Compiled by the project.
--
-- Left out are names that are also common words, places or surnames in front of other words: April,
-- Bill, Chad, Faith, Florence, Georgia, Grace, Grant, Hope, Israel, Jordan, Mark, May, Rose,
-- Victoria, Virginia, Will.
-- luacheck: no max line length

local NAMES = [[
Aaron Abbas Abdallah Abdel Abdelaziz Abdelfattah Abdelhamid Abdelkader Abdelmadjid Abdelmalek
Abderrahmane Abdeslam Abdiqasim Abdirahman Abdou Abdoul Abdoulaye Abdrabbuh Abdul Abdulaziz
Abdulhadi Abdulkarim Abdulla Abdullah Abdullahi Abdulmalik Abdulqader Abdulqawi Abdulrahman
Abdurrahman Abha Abigail Abiy Abu Achilles Achim Adaeze Adakhan Adam Adama Adebayo Adel Adesina
Aditya Adnan Adolfo Adriaan Adrian Adriana Adrienne Adylbek Afonso Afshin Agathe Agnes Agneta
Agnieszka Agrafena Agus Agustín Ahmad Ahmadou Ahmed Ahmet Aicha Aigul Aimal Aimé Ainura Airlangga
Aisha Aivars Ajay Ajit Akaki Akbar Akhmed Akinwumi Akira Akram Akylbek Alaa Alain Alan Alar
Alassane Albert Albertine Alberto Albina Aldo Alec Aleh Alejandra Alejandro Aleksandar Aleksander
Aleksandr Aleksandra Aleksei Aleksej Aleksey Alena Ales Alessandra Alessandro Alex Alexander
Alexandr Alexandra Alexandre Alexandros Alexei Alexey Alexis Alf Alfonso Alfred Alfredo Algirdas
Ali Aliaksandr Alibek Alice Alicia Alicja Alikhan Alina Aliou Alioune Alireza Alison Aliya Alla
Allison Almazbek Alois Aloysio Alparslan Alvaro Alyaksandr Alyssa Amadou Amal Amama Amanda Amani
Amara Ameenah Amelia Amina Aminata Aminu Aminullah Amit Amitabh Ammar Amparo Amr
Amrullah Amy Amélie Amílcar Ana Anand Anas Anastasia Anastasios Anastasiya Anatol Anatoli Anatolii
Anatoliy Anatoly Anca Anders Andrea Andreas Andrei Andrej Andres Andrew Andrey Andrii Andris
Andrius Andriy Andrus Andry Andrzej André Andrés Aneta Angela Angelika Angelino Angelo Angélica
Anil Anita Anja Anjali Anke Ann Anna Annalena Anne Annegret Anneke Annette Annika Anniken Anrijs
Antanas Anthony Antoine Anton Antonella Antonina Antonio Antonis Antony Antonín António Anutin
Anwar Anzhelika Aníbal Anže Apirat Apostolos Aqila Arancha Ararat Arash Arayik Archil Ardeshir
Aref Arindam Aristide Arjun Arkadiy Arkady Arman Armando Armen Armin Arnaud Arne Arnold Arnoldas
Arsen Arseniy Arseny Artak Artem Arthur Artis Artsiom Arturo Artyom Artūras Arun Aruna Arundhati
Arvid Arvils Arvind Arvydas Asadullah Asel Asen Asha Ashley Ashok Ashot Ashraf Ashwini Asif Askar
Asma Assimi Astrid Asya Atal Atanas Atef Atena Atiku Attila Augusta Augusto Aung Aurelio Aurélie
Avetik Avi Avigdor Aviv Awad Axel Aydın Ayelet Ayman Aymen Ayşe Ayşegül Azadeh Azamat Azimbek
Azimzhan Aziz Aziza Babacar Babak Badri Bahareh Baiba Bakary Bakhyt Bakr Bakytbek Bakytzhan Balázs
Bandar Barbara Barham Barry Bart Bartłomiej Basel Basem Bashar Bashir Basma Bassam Bassel Basuki
Beata Beatrice Beatriz Behnam Behrouz Bekir Bekzat Benedetta Benedita Bengt Benigno Benito
Benjamin Benny Benoît Berat Berdibek Berit Bernadette Bernard Bernardino Bernardo Bernd Bernhard
Berta Bertrand Beth Betty Beverly Bhim Bidya Bidzina Bijan Bilawal Binali Binyamin Birgit Birgitta
Bisher Bjarne Bjarni Björn Blaise Blanca Blaž Bogdan Bogumiła Bohdan Bohuslav Bohuš Bojan Bola
Bolat Bongbong Boni Bonnie Boris Borut Botagoz Boubacar Boutros Boyko Bozhidar Bożena Božena
Brandon Branislav Branko Brenda Brendan Brent Brett Brian Bridget Brigitte Bronisław Bruce Bruno
Bryan Bujar Burak Burhan Burkhard Bärbel Béla Børge Bülent Břetislav Camille Canan Carl Carlo
Carlos Carme Carmen Caroline Carolyn Catalin Catherine Cathy Cecilia Cecilio Celso Cem Cemal Cesar
Cevdet Cezary Chantal Charles Cheick Cheikh Cheryl Chiara Chimamanda Chinua Chris Christelle
Christina Christine Christoph Christophe Christopher Christos Cindy Ciprian Claire Clara Clarence
Claude Claudia Claudio Clemente Clémence Clément Colin Concepción Connor Constantinos Consuelo
Corazon Corina Corinne Cornelia Corneliu Costel Craig Cristian Cristiana Cristina Cristóvão Csaba
Cynthia Cyprien Cyril Czesław Cécile Cédric César Călin Cătălin Dacian Daciana Dagmar Dagmawit
Daina Dainius Dalal Dalia Dan Dana Daniel Daniela Danielle Danilo Daniyar Danny Danuta Daoud Daria
Dario Dariusz Darkhan Darren Darya Daulet Dave David Davit Dawood Deborah Debra Deepak Dejan
Delfin Delphine Delyan Demeke Demetris Denis Deniz Dennis Denys Derek Desmond Despina Detlef Diana
Diane Didier Diederik Diego Dieter Dietmar Dilma Dimitar Dimitra Dimitrios Dimitris Dina Dinara
Dinesh Dionysios Dipu Dirk Djibrill Dmitri Dmitrii Dmitriy Dmitry Dmytro Doina Dominic Dominique
Donald Donatas Donatella Donna Dorin Doris Dorota Dorothy Douglas Dragan Drago Dragoș Dror
Droupadi Duarte Duncan Dušan Duško Dylan Dzhabrail Dzmitry Dániel Eberhard Ebrahim Eckart Ed Eddie
Edgar Edgardo Edgars Edi Edin Edith Edmon Edmund Edmundo Edouard Edson Eduard Eduardo Edward Edwin
Egils Ehab Ehud Eileen Eimutis Einar Eirik Eka Ekaterina Ekrem Elaine Elco Eldar Eleanor Elena
Eleni Elham Eli Elif Elin Elisabetta Elise Elizabeth Elizaveta Elke Ellen Elmar Elmira Elnur Eloy
Elsa Elshad Elvira Elías Elżbieta Emanuele Emil Emiliano Emilio Emily Emin Emine Emma Emmanuel
Emmanuelle Emmerson Emre Enikő Enis Enrique Enzo Erdal Erdoğan Eric Erica Erich Erik Erika Erlan
Erna Ernest Ernesto Ernst Ernâni Erwin Erzhan Esko Esmaeil Esmail Espen Esperanza Essam Esteban
Estelle Esther Eston Ethan Etienne Ettore Eugene Eugenio Eva Evan Evangelos Evelyn Evgeni Evgenia
Evgeniy Evgeny Evo Ewa Eystein Fabien Fabio Fabián Fabrice Fabrizio Fadi Faezeh Fahad Fahd
Fahrettin Fahrudin Faisal Faiz Faouzi Farah Farangis Fares Farhad Fariba Farid Farida Faroq Farouk
Farzad Fathi Fatima Fatma Fatou Fatoumata Faure Faustin-Archange Fawzi Fawzia Fayez Fayiz Federica
Federico Federigo Fedor Feisal Felipe Felix Ferdinand Ferenc Fereydoun Ferhat Feridun Fernanda
Fernando Fernão Ferrán Festus Fidel Figen Filip Filipe Filippo Fiona Flavia Florian Florin Flávio
Fotini Fouad Frances Francesca Francesco Francis Francisco Frank-Walter Frans František Franz
François Françoise Fred Frederick Fredrik Friedrich Fritz Frédéric Frédérique Fuad Fumio Fyodor
Félix Gabi Gabriel Gabriela Gabriele Gabrielius Gadi Gaetano Gagik Galina Gareth Garik Gary Gautam
Gaël Gedu Geert Geertje Genadi Geneviève Gennadiy Gennady Geoffrey Georg George Georges Georgi
Georgios Gerald Geraldo Gerard Gerardo Gerd Gergana Gergely Gerhard Germán Gertrud Getachew Ghada
Ghassan Gheorghe Gholam Giacomo Gianluca Gianni Giannis Gideon Gidion Giga Gigi Gilad Gilberto
Gildas Gilles Gilmar Gina Gintaras Giorgi Giorgia Giorgio Giorgos Giovanni Gisela Gitanas Giulia
Giuliano Giulio Giuseppe Gjorge Gleb Gloria Golda Golrokh Gonzalo Goodluck Gopal Goran Gordan
Gordon Gotabaya Govind Graciela Graham Grażyna Greg Gregorio Gregory Grigol Grigoriy Grigory Gro
Grzegorz Gudlaugur Gudrun Guglielmo Guido Guillaume Guillermo Gulbuddin Gulnara Gulnora Gultakin
Gulzhan Gunilla Gunnar Gunther Guntis Gurbanguly Gurgen Gurpreet Gustaf Gustav Gustavo Guus
Guðlaugur Gwede Gwen Gyula György Gábor Gérald Gérard Gökhan Göran Gösta Gülten Günter Günther
Haakon Habib Habibollah Habibullah Hage Haidar Haider Hailemariam Hakainde Hakan Hakim Hala Halina
Haluk Halyna Hamad Hamadi Hamdan Hamdi Hamdullah Hameed Hamid Hamza Hana Hanan Haneef Haneen Hani
Hanna Hannah Hanne Hanneke Hannelore Hanno Hans Hans-Dietrich Harald Hardeep Haris Harith Harold
Haroun Harriet Harry Harsh Hartmut Haruki Hasan Hashem Hashim Hasina Hassan Hatem Hatice Hayk
Hayrettin Haytham Hazem Heather Hector Hedayatullah Heidi Heike Heiko Heinrich Heinz Helen Helga
Helle Helmut Hendrik Henning Henri Henrik Henrique Henry Henryk Heorhiy Herbert Hermann Hernán
Hervé Hery Hicham Hichem Hikmet Hilde Hillevi Hina Hirokazu Hiroshi Hisham Hishammuddin Hleb Hoda
Holger Homayoun Horia Horst Hortensia Hossein Houda Houssem Hovik Hryhoriy Hubert Hugh Hugo Hugues
Hulusi Humberto Husni Hussain Hussein Håkan Héctor Hélène Hülya Hüseyin Ian Iancu Ibrahim Ibrahima
Idris Idriss Idrissa Ignacio Igor Ihar Ihor Ihsan Ilaria Ildikó Ileana Ilham Ilia Ilie Iliza Ilona
Ilya Ilyas Imad Iman Imelda Imomali Imran Imre Ina Indira Inese Inga Ingeborg Ingo Ingrid Ingrida
Ingvar Inna Intigam Intisar Inácio Inés Ioann Ioanna Ioannis Ion Ionel Iosif Iraj Irakli Irene
Ireneusz Irina Iryna Isaac Isabel Isabella Isabelle Isaias Isam Isatou Ishaq Ismail Ismaël Ismaïl
Issa Issam Issoufou Istvan István Itamar Itzhak Iulian Iurie Ivailo Ivan Ivana Ivars Ivaylo Ivica
Ivo Iván Iwona Iyad İbrahim İlham İsmail Jaafar Jaap Jabir Jacek Jacinto Jack Jackie Jacob
Jacqueline Jacques Jadranka Jadwiga Jafar Jagdish Jahangir Jaime Jair Jakaya Jake Jakub Jalal
Jamal Jameel James Jamie Jamil Jamila Jana Jane Janet Janice Janina Janis Janos Janusz Jaqueline
Jared Jarl Jaroslav Jaroslaw Jarosław Jason Jassim Jaswant Javad Javier Jawad Jean Jean-Baptiste
Jean-Claude Jean-François Jean-Jacques Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Noël
Jean-Paul Jean-Pierre Jean-Yves Jeenbek Jeff Jeffrey Jelena Jen Jennifer Jenny Jens Jeppe Jeremy
Jeroen Jerry Jerzy Jesper Jesse Jessica Jesus Jesús Jeyhun Jibril Jill Jim Jimena Jimmy Jindřich
Jitka Jiří Joachim Joan Joanna Joanne Joao Joaquim Joaquín Jochen Joe Johan Johann Johannes John
Johnny Joko Jolanta Jon Jonas Jonathan Jorge Joris Jose Josef Josefina Josep Joseph Josette Joshua
José Jovan Joyce João Joël Juan Juana Judit Judith Judy Julia Julian Julie Julien Julio Julita
Juozas Juraj Jurijs Justin Justyna Jutta Juvénal Jyrki János Jérôme Józef József Jörg Jørgen
Jürgen Jüri Jānis Kaare Kadir Kadri Kagiso Kairat Kaja Kajsa Kakha Kamal Kamala Kamchybek Kamel
Kamil Kamran Kanat Kapil Karel Karen Karien Karim Karima Karin Karine Karl Karl-Heinz Karol
Karsten Kassem Kassym-Jomart Katalin Katarina Katarzyna Kate Katerina Kateryna Katharina Katherine
Kathleen Kathryn Kathy Katie Katrin Katrín Kavous Kayla Kazem Kazimierz Kazuo Keiko Keith Kelly
Kemal Ken Kenichi Kenji Kenneth Kerem Kersti Kevin Keyvan Khadga Khadija Khagendra Khairullah
Khaled Khalid Khalifa Khalil Khatia Khawaja Khin Khusein Kimberly Kinga Kira Kiran Kiril Kirill
Kirsten Klaus Klim Koen Koffi Kofi Kolinda Konrad Konstantin Konstantinos Kostadin Kostas
Kostiantyn Krasimir Kristalina Kristen Kristian Kristiina Kristin Krisztina Krišjānis Krystyna
Krzysztof Ksenia Ksenija Kseniya Kubanychbek Kubatbek Kuralay Kurt Květa Kwame Kwesi Kyaw Kyle
Kyriakos Kåre Ladislav Lado Laimdota Lajos Lalit Lamia Larisa Larry Lars Larysa Lasha Laszlo
Latifa Laura Lauren Laurence Laurent Laurent-Désiré Laurențiu Layla Leah Leandro Lech Leif Leila
Lene Lenka Lennart Leo Leonard Leonardo Leonel Leonid Leonidas Leopoldo Lesego Leslie Leszek Lev
Levan Levente Leyla Leïla Lia Liam Libor Lidia Lidija Liesje Liina Lilian Lilianne Lilit Lillian
Limor Linas Linda Lindsay Lionel Lisa Lise Liubov Liudmila Liviu Liz Ljubiša Lois Lorena Lorenzo
Lori Lothar Lotte Louis Louise Loujain Lourenço Loïc Lubomír Luc Luca Lucas Lucian Luciana Luciano
Lucie Lucien Lucy Lucía Ludovic Ludovica Ludvík Ludwig Luigi Luis Luisa Luiz Luka Luke Lumberto
Lutz Luís Lynn Lyubov Lyudmila Lyudmyla László Léa Maamoun Maarten Maciej Macky Mads Magdalena
Maggie Magnus Maha Mahamadou Mahamat Mahathir Mahdi Mahendra Mahesh Mahfoud Mahinda Mahir Mahmood
Mahmoud Mahmud Mahmut Mahsa Mahvash Maia Maithripala Maja Majed Majid Majlinda Makis Makoto Maksim
Maksym Malcolm Maleeha Malik Mallikarjun Mamadou Mamady Mammad Mamnoon Mamuka Manal Manana Manfred
Mangala Manmohan Manoj Manouchehr Mansour Manuel Manuela Marat Marc Marcel Marcela Marcelino
Marcello Marcelo Marcin Marco Marcus Marek Margaret Margarete Margarita Margot Margrethe Margrit
Marharyta Maria Maria-Teresa Marian Mariangela Marianne Mariano Marie Marieke Marija Marijn
Marilyn Marina Marinko Mario Marius Mariusz Mariya Marián Marjan Marjorie Marju Marko Markus Maroš
Marta Martha Martin Martina Martín Marwan Mary Maryam Maryia Maryna Marzena María Marília Masako
Masato Masatsugu Masih Masoud Masoumeh Massimo Massoud Matej Mateusz Mathieu Matt Matteo Matthew
Matthias Maureen Maurice Mauricio Maurizio Mauro Maurício Max Maxim Maxime Maysa Mazen Maziar
Małgorzata Maša Mbagnick Meenakshi Megan Megawati Meglena Mehdi Mehmet Mehran Meike Meirav Melanie
Melih Melissa Meral Merav Mercedes Meryem Mette Mevlut Mevlüt Mher Michael Michaela Michal
Michalis Michał Michelle Michèle Miguel Mihaela Mihai Mihkel Mikael Mikalai Mikalay Mikayel Mike
Mikhail Mikheil Mikita Mikk Miklós Mikola Mikołaj Mildred Milica Milo Milorad Miloslav Miloš
Mindaugas Mir-Hossein Mircea Mireille Mirella Mirjana Mirko Miro Miroslav Mirosław Mirwais Mitko
Mitra Mladen Moaz Mogens Mohad Mohamad Mohamed Mohammad Mohammed Mohan Mohsen Mojmír Mojtaba
Mokgweetsi Mokhtar Moktada Molly Momir Moncef Monica Monicah Monika Monique Moqtada Mordechai
Morten Morteza Moshe Mostafa Mouammar Mounir Mousa Moussa Muammar Mubarak Mugur Muhammad Muhammadu
Muhannad Muhoozi Muhyiddin Mukesh Mukhtar Mulatu Munir Murad Murat Muriel Musa Mustafa Mustapha
Mwai Myint Mykhailo Mykhaylo Mykola Mykyta Márcio Mária Mário Márta Mélanie Mónica Māris Nabeel
Nabih Nabil Nada Nadezhda Nadia Nadim Nadiya Nadzeya Naftali Naguib Nahed Nahid Naim Najat Najib
Najibullah Najla Naledi Namık Nana Nancy Naoki Naoto Narek Narendra Naresh Narges Nargis Nasim
Nasir Nasreddine Nasrin Nasser Nassif Natalia Natalie Nataliia Nataliya Natalya Natasha Nataša
Nathalie Nathan Navtej Nawaf Nawal Nawaz Nayef Nayib Nazanin Nazarbay Nazila Nazir Nazlı Nebojša
Ned Neil Nello Nelson Nemanja Nenad Nerijus Ngozi Nicanor Nicholas Nick Niclas Nicola Nicolae
Nicolas Nicole Nicoletta Nicolás Nicu Niels Nieves Nigel Nika Nikhil Nikita Nikki Nikol Nikola
Nikolai Nikolaos Nikolay Nikos Niloufar Nils Nina Nino Nir Nirmala Nitin Nizar Nkosazana Noah
Nobuo Nona Noor Nora Norbert Noriko Norma Noura Nouri Novruz Numan Nurettin Nuri Nurlan Nursultan
Oana Obaidul Octavian Octavio Odile Ofelia Ogtay Oksana Oktay Ola Olaf Oldřich Oleg Oleh Oleksandr
Oleksandra Oleksii Oleksiy Olena Olesya Olga Olha Oliver Olivia Olivier Olivér Olof Olusegun Omar
Omer Omurbek Ondřej Onur Orazbek Orhan Ornella Orsolya Osama Osamu Oscar Osman Ostap Othman Otto
Otávio Ousmane Ovidiu Oyub Paavo Pablo Pamela Panagiotis Pankaj Panos Paola Paolo Parviz Pascal
Pascale Patrice Patricia Patricio Patrick Paul Paula Paulo Pauls Pavel Pavlo Pavlos Pavol Paweł
Peder Pedro Peggy Pekka Per-Erik Pervez Peter Petr Petra Petro Petru Petteri Phil Philip Philippe
Phillip Phumzile Phyllis Pierluigi Piero Pierre Pierre-Célestin Pieter Pietro Pilar Piotr Piyush
Plamen Polina Prabowo Prakash Pranab Prasad Pratibha Prayut Prayuth Preben Predrag Priya Priyanka
Prokopis Przemysław Puan Puneet Pushpa Pär Pål Péter Qais Qamar Qasem Qasim Qassem Quentin Rachel
Rachid Rachida Radek Radhia Radhika Radhouane Radmila Radoslaw Radosław Radovan Radu Rafael Rafał
Raffaele Rafik Rafiq Raghad Raghuram Rahul Raif Raila Raimonds Rainer Raisa Raj Rajab Rajesh Rajiv
Rajnath Ralph Ramazan Ramesh Rami Ramil Ramiro Ramon Ramona Ramy Ramzan Ramón Rana Randy Rania
Ranil Ranko Raphaël Raquel Rasha Rashed Rashid Rasmus Rasul Ratiba Ratko Rauf Raul Ravi Ravindra
Raychelle Raymond Razan Raúl Rebecca Recep Reem Reinhard Renate Renato Renaud René Retno Reuven
Rex Rexon Reza Riad Ricardo Riccardo Richard Rick Riek Rigoberta Riho Rima Rimantas Rishi Rita
Riyad Rob Robert Roberta Roberto Robin Roch Rocío Roderich Rodney Rodolfo Rodrigo Rogelio Roger
Rohit Rola Roland Rolandas Rolando Rolf Romano Román Ron Ronald Rory Rosa Rosanna Rosario Rosemary
Rosen Rostislav Rostyslav Rouhollah Roxana Roy Roza Ruben Rubén Rudolf Rui Rumen Runar Ruslan
Russell Rustam Ruth Ruud Ryan Ryosuke Ryszard Rémi Rémy Rüdiger Saad Sabahattin Sabine Sabri
Sachin Sadako Sadegh Sadio Sadiq Sadyr Saeb Saeed Sahle Sahle-Work Saif Saifuddin Salah Salahuddin
Saleh Salem Salim Sally Salma Salman Salome Salva Salwa Sam Samantha Sameh Samer Sami Samia Samir
Samira Samuel Samvel Sander Sandra Sandro Sanjay Sanjiv Sanna Saparmurat Sarah Sartaj Satish Sauli
Saulius Saïd Saša Scott Sean Sebastian Sebastião Sebastjan Sedat Selahattin Selim Selin Semyon
Serdar Seretse Serge Sergei Sergej Sergey Sergii Sergio Sergiy Sergui Serhii Serhiy Serik Serkan
Serzh Seth Sevim Seyoum Shadi Shahram Shahriar Shaimaa Shaker Shalva Shannon Shaparak Sharif
Sharon Shashi Shaul Shavkat Shehbaz Sheila Shereen Sherry Shigeru Shimon Shinzo Shinzō Shireen
Shirin Shirley Shiv Shivshankar Shlomo Shotaro Shringla Shukria Siamak Siarhei Sigmar Sigrid Siham
Siim Silke Silvia Silvio Simeon Simon Simone Simonetta Simão Sinan Sirajuddin Sirojiddin Siv
Slavko Slim Slobodan Smriti Snežana Sofiya Sofía Soheil Solveig Solène Sonia Sooronbay Sophia
Sophie Soraya Sorin Souad Soumeylou Spyridon Spyros Srettha Srinivas Srđan Stacy Stanislas
Stanislav Stanislaw Stanisław Stanka Stanley Stavros Stef Stefan Stefania Stefano Steffen Stelios
Stepan Stephanie Stephen Steve Steven Stevo Stijn Stina Stjepan Stoyan Stuart Sture Stéphane Suad
Subrahmanyam Subramaniam Sudha Sue Sufian Suha Suhail Sukarno Sulaiman Suleiman Suman Sunil
Surapong Suresh Susan Susana Susanne Sushil Sushma Susilo Suzanne Sven Svenja Svetlana Sviatlana
Sviatoslav Svitlana Sybille Syed Sylvain Sylvia Sylvie Szabolcs Szilvia Szymon Sándor Sébastien
Ségolène Séverine Søren Süleyman Sławomir Taavi Taban Tadeusz Tage Taha Tahar Taher Takashi
Takehiro Takeo Talal Talant Talgat Tamar Tamara Tamaz Tamim Tammy Tamás Taner Tanja Taranjit Taras
Tarcísio Tareck Tarek Tareq Tariq Tarja Taro Tarık Tatia Tatiana Tatsiana Tatyana Tawakkol Tawfiq
Taye Tayyip Ted Tedros Tehmina Tendai Teodora Teodoro Teresa Teresita Terry Tetiana Tetyana Thabo
Thaksin Thanathorn Thandi Thanos Thant Thein Themba Theodore Theodoros Theresa Thibault Thierry
Thijs Thomas Thorsten Thulani Thura Thuraya Thérèse Tiago Tibor Tiffany Tigran Tihomir Tikhon Tim
Timofey Timothy Timur Tina Tinatin Tineke Tobias Todd Tofig Tom Tomasz Tomislav Tomás Tomáš Tony
Toomas Torbjørn Tore Torsten Toshihiro Toshimitsu Tracy Traian Trevor Trine Troels Trond Tsikhan
Tsvetan Tudor Tullio Tuomas Turgut Tursunbek Tuğrul Tyler Tzachi Tzipi Tülay Tünde Udo Ugo Uhuru
Uladzimir Ulan Uldis Ulf Ulla Ulrich Ulrike Ulugbek Ulyana Uma Umar Umaro Umaru Umberto Uri Urmas
Urpo Ursula Urszula Urve Urška Usama Usman Uta Ute Uwe Uzi Uzodinma Vadim Vadym Vadzim Vagif
Vahagn Vakhtang Valdas Valdis Valentin Valentina Valentyn Valentyna Valentín Valeria Valerii
Valeriu Valeriy Valery Valiantsin Valérie Vanessa Vanita Vano Vardan Vartan Varvara Vasco Vasil
Vasile Vasiliy Vasily Vassilis Vasyl Veronica Veronika Vesna Veysel Viachaslau Viacheslav Vicente
Victor Viera Vijay Vikas Vikram Viktar Viktor Viktoria Viktoriia Viktoriya Ville Vinay Vincent
Vincenzo Violeta Viorel Viorica Virginijus Virginio Vital Vitali Vitalii Vitaliy Vitaly Vittorio
Vivek Vivian Vjosa Vlad Vladan Vladimir Vladimíra Vladislav Vladyslav Vlasta Vojislav Vojtěch
Volha Volker Volodymyr Vsevolod Vugar Vuk Vyacheslav Vygaudas Vytautas Václav Véronique Víctor Vít
Wael Wafa Wahyu Waldemar Waleed Walid Walmaro Walter Walther Wavel Wayne Wendy Werner Wiesław
Wilfredo Wilfrido Wilhelm William Wim Wincenty Winfried Winnie Wisam Witold Wojciech Wole Wolfgang
Wopke Workneh Wouter Włodzimierz Xavier Ximena Yael Yahya Yair Yana Yann Yannick Yannis Yariv
Yaroslav Yaroslava Yashwant Yasin Yasir Yasmin Yasmine Yasser Yasuhiro Yasuo Yauhen Yauheni Yavuz
Yaya Yaşar Yegor Yehor Yekaterina Yelena Yemi Yerlan Yevgeni Yevgenia Yevgeniy Yevgeny Yevhen
Yevheniy Yiannis Yingluck Yitzhak Yoav Yoaz Yohannes Yoko Yolanda Yordan Yordanka Yoshihide
Yoshimasa Yoshiro Yossi Younes Younis Yousef Yousif Youssef Yoweri Yuichi Yukiya Yulia Yuliya Yuri
Yurii Yuriko Yuriy Yury Yusef Yusuf Yuval Yves Yvette Yvonne Yıldız Zabihullah Zachary Zahra Zaid
Zainab Zakaria Zakhar Zakir Zalmay Zamira Zarina Zaw Zayed Zaza Zbigniew Zdeněk Zdeňka Zdravko
Zdzisław Ze'ev Zeca Zeev Zehra Zeid Zein Zeinab Zewde Zeynep Zhanar Zhandos Zhanna Zhar Zhelyu
Ziad Zied Zigmas Zinaida Zine Zineb Ziya Ziyoda Zmitser Zoe Zofia Zohrab Zoi Zoltan Zoltán Zoran
Zorana Zsolt Zsuzsanna Zuhair Zurab Zuzana Zviad Zvonimir Zygmunt Álvaro Ángel Édouard Élisabeth
Élodie Éric Étienne Íñigo Ömer Özgür Ümit Þórdís Ćamil Ľubomír Łukasz Şebnem Şerif Štefan Željko
Žygimantas Ștefan
]]

-- Patterns of some names each: a name is then compared with those of its own pattern only.
local PER_PATTERN = 160
local patterns, words = {}, {}
local function close()
  if #words > 0 then patterns[#patterns + 1] = "(" .. table.concat(words, " | ") .. ")" end
  words = {}
end
for name in NAMES:gmatch("%S+") do
  words[#words + 1] = name
  if #words == PER_PATTERN then close() end
end
close()
return patterns
