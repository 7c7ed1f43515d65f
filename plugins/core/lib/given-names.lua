-- Given names that hardly are anything else at the start of a name, of many languages, in their
-- usual spellings in Latin letters. Compiled by the project.
--
-- Left out are names that are also common words, places or surnames in front of other words: April,
-- Bill, Chad, Faith, Florence, Georgia, Grace, Grant, Hope, Israel, Jordan, Mark, May, Rose,
-- Victoria, Virginia, Will.
-- luacheck: no max line length

local NAMES = [[
Aage Aaltje Aaron Abay Abbas Abdallah Abdel Abdelaaziz Abdelaziz Abdelfatah Abdelfattah Abdelhamid
Abdelilah Abdelkader Abdelmadjid Abdelmalek Abdelouahed Abdelwahab Abdennour Abderrahim
Abderrahmane Abdeslam Abdessalam Abdifatah Abdihakim Abdiqasim Abdirahman Abdirashid Abdirizak
Abdiweli Abdou Abdoul Abdoulaye Abdoulkader Abdrabbuh Abdul Abdulaye Abdulaziz Abdulbari Abdulhadi
Abdulhakim Abdulhamid Abdulkarim Abdulkhaleq Abdulla Abdullah Abdullahi Abdulmalik Abdulqader
Abdulqawi Abdulrahman Abdulsalam Abdulwahab Abdulwahid Abdurrahman Abdülhamit Abelardo Abena Abha
Abhijit Abigail Abiodun Abiola Abiy Abou Abu Achilles Achim Ada Adaeze Adakhan Adalbert Adalberto
Adam Adama Adaora Adebayo Adedayo Adel Adele Adelheid Adelina Adesina Adib Adilbek Adina Aditya
Adnan Adnane Adolf Adolfo Adriaan Adrian Adriana Adriano Adrien Adrienne Adwoa Adylbek Adán Afaf
Afgan Afif Afonso Afshin Agathe Agathon Agnes Agneta Agneša Agnieszka Agnès Agrafena Agus Agustina
Agustín Ahlam Ahmad Ahmadou Ahmadu Ahmed Ahmet Ahn Ahsan Ahto Ahunna Aibek Aicha Aidar Aidarus
Aigerim Aigul Aimal Aimé Ainars Aino Ainur Ainura Airlangga Aisha Aisling Aivar Aivars Ajay Ajit
Akaki Akash Akbar Akezhan Akhilesh Akhmed Akhtar Akie Akihiko Akihiro Akihito Akiko Akinori
Akinwumi Akinyi Akio Akira Akmal Akosua Akram Aksel Akylbek Alaa Alaaeddin Alain Alan Alar Alasane
Alassane Alawi Albert Alberta Albertina Albertine Alberto Albin Albina Alda Aldo Aldona Alec Aleh
Alejandra Alejandrina Alejandro Aleksandar Aleksander Aleksandr Aleksandra Aleksandre Aleksei
Aleksej Aleksey Alekseï Alena Alenka Ales Alessandra Alessandro Alex Alexander Alexandr Alexandra
Alexandre Alexandros Alexandru Alexei Alexey Alexeï Alexia Alexis Alf Alfons Alfonsina Alfonso
Alfred Alfredo Algirdas Alhaji Alhassan Ali Aliaksandr Aliaksandra Aliaksei Alibek Alice Alicia
Alicja Alikhan Alina Aline Aliou Alioune Alireza Alisher Alison Aliya Aliyar Alla Allison Almas
Almazbek Alois Alojz Alok Aloyse Aloysio Aloysius Alparslan Alpha Altynai Alvaro Alvina Aly
Alyaksandr Alyona Alyssa Alès Alžbeta Amadou Amal Amalia Amama Amanda Amani Amar Amara Ambika
Ambroise Ambrose Ameenah Amelia Amer Amin Amina Aminata Amine Aminu Aminullah Amira Amit
Amitabh Amjad Ammar Amparo Amr Amrita Amrullah Amy Amélie Américo Amílcar Ana Anabel Anahit Anand
Ananya Anar Anas Anastasia Anastasio Anastasios Anastasiya Anatol Anatole Anatoli Anatolii Anatoliy
Anatoly Anca Anders Andrea Andreas Andrei Andrej Andreja Andrejs Andres Andrew Andrey Andreï Andrii
Andris Andrius Andriy Andrus Andry Andrzej André Andréi Andrés Ane Aneta Angela Angelika Angelino
Angelo Angèle Angélica Anikó Anil Anis Anissa Anita Anja Anjali Anjana Anke Ankit Ann Anna Annalena
Annamaria Anne Anne-Marie Anne-Sophie Annegret Anneke Anneli Annemarie Annette Annick Annie Annika
Anniken Anora Anrijs Ansgar Antanas Ante Anthony Antje Antoine Anton Antonella Antonia Antonina
Antonio Antonis Antony Antonín Antti António Anu Anupam Anurag Anutin Anwaar Anwar Anyang Anzhelika
Anzhelina Aníbal Anže Aparna Apirat Apollinaire Apolonia Apostolos Aqila Araceli Arancha Ararat
Arash Aravind Arayik Archana Archil Ardeshir Aref Areg Ariane Arianna Ariel Arif Arija Arikana
Arindam Aristide Aristides Arjun Arkadi Arkadiy Arkady Arman Armando Armands Armen Armida Armin
Armine Arnaud Arne Arno Arnold Arnoldas Arnoldo Arnulf Arpine Arpita Arsen Arseni Arsenio Arseniy
Arseny Artak Artem Arthur Artiom Artis Arto Artsem Artsiom Artsvik Artur Arturo Artyom Artūras Arun
Aruna Arundhati Arvid Arvils Arvind Arvo Arvydas Arwa Arzu Arūnas Asaad Asadullah Asako Asbjørn
Asel Asen Asha Ashfaq Ashish Ashley Ashok Ashot Ashraf Ashwini Asif Asim Askar Askhat Aslan Aslaug
Asma Asmaa Asset Assimi Assoumani Asta Astrid Asya Atal Atambek Atanas Atef Atena Atif Atiku
Atsushi Attila Atul Audrey Audronė Audun Augusta Augustin Augusto Aung Aurel Aurelia Aurelio
Aurélie Aurélien Ausrine Aušra Avetik Avi Avigdor Avinash Aviv Awad Awadh Awwad Axel Axelle Ayad
Ayako Aydar Aydin Aydın Ayelet Ayesha Ayman Aymen Aymeric Ayşe Ayşegül Azadeh Azali Azam Azamat
Azer Azhar Azimbek Azimzhan Aziz Aziza Azizi Azmi Azucena Aída Aïcha Aïssata Babacar Babak Babu
Bachar Bacho Bader Badr Badri Bahaa Bahareh Bahjat Bahodir Bahruz Baiba Bakary Bakhtiar Bakhtiyor
Bakhyt Bakili Bakr Bakytbek Bakytzhan Balaji Baltasar Baltazar Balázs Bamanga Bandar Barack Barbara
Barbora Barham Barry Bart Bartholomew Bartłomiej Barys Basel Basem Bashar Bashir Basile Basma
Bassam Bassel Bassirou Bassma Bastian Basuki Bauyrzhan Beata Beate Beatrice Beatrix Beatriz Begoña
Behnam Behrouz Beibut Bekbolat Bekir Bekzat Benedek Benedetta Benedetto Benedict Benedikt Benedita
Bengt Benigna Benigno Benita Benito Benjamin Benjamín Benny Benoît Bente Benvinda Benyamin Berat
Berdibek Berenice Berit Bernadett Bernadette Bernard Bernarda Bernardino Bernardo Bernd Bernhard
Bernt Berta Berthold Bertil Bertrand Besik Beth Bettina Betty Beverly Bharat Bharati Bhim Bhupender
Bidya Bidzina Bijan Bilal Bilawal Bimal Binali Bineta Bintou Binyamin Biram Birgit Birgitta
Birgitte Birte Birutė Bisher Bjarne Bjarni Björn Blaise Blanca Blanka Blaž Blerim Bodil Bogdan
Bogumiła Bohdan Bohuslav Bohuš Bojan Bojana Bola Bolat Boleslav Bonaventure Bongbong Boni Boniface
Bonifác Bonnie Boris Borut Botagoz Botir Boubacar Boubou Bouchra Bounnhang Boureima Boutheina
Boutros Boyko Bozhidar Bořivoj Bożena Bożidar Božena Brahim Brahima Brandon Branimir Branislav
Branko Brenda Brendan Brent Brett Brian Brice Bridget Brigita Brigitte Brita Britta Bronisław
Bronius Bruce Bruna Brunhilde Bruno Bryan Brygida Brígida Bui Bujar Burak Burhan Burim Burkhard
Bärbel Béatrice Béla Børge Bùi Bülent Břetislav Camila Camille Camilo Canan Candice Carina Carl
Carla Carles Carlo Carlos Carlota Carme Carmela Carmelo Carmen Carola Carole Carolina Caroline
Carolyn Carsten Casper Catalin Catalina Catarina Cathal Catherine Cathrine Cathy Cayetana Cecilia
Cecilio Cecily Cecília Celia Celine Cellou Celso Cem Cemal Cesar Cevdet Cezary Chafik Chakib
Chandrika Chantal Charles Charlotta Charlotte Cheick Cheikh Cheryl Chetan Chiaki Chiara Chimamanda
Chinedu Chingiz Chinua Chipo Choguel Choi Choukri Chris Christa Christelle Christer Christian
Christiane Christina Christine Christof Christoph Christophe Christopher Christos Chrystia Chukwuma
Chung Cillian Cindy Cintia Ciprian Claes Claire Clara Clarence Claude Claudette Claudia Claudina
Claudine Claudio Claus Clemente Cleto Clodagh Clodomiro Clotilde Clémence Clément Colette Colin
Concepción Connor Conor Constantino Constantinos Consuelo Corazon Corina Corinne Cornelia Corneliu
Cosmin Costas Costel Craig Cristian Cristiana Cristina Cristián Cristóbal Cristóvão Csaba Csilla
Cuauhtémoc Cynthia Cyprien Cyril Cyrille Czesław Cécile Cédric Céline César Călin Cătălin Dace
Dacian Daciana Dafydd Dag Dagmar Dagmawit Daina Dainius Daisuke Daiva Dalal Dalia Dalius Damian
Damien Damir Dan Dana Dang Danica Daniel Daniela Danielle Daniil Danijel Danila Danilo Daniyar
Danny Danuta Danuše Daoud Daouda Daria Dariga Darija Dario Dariusz Darja Darkhan Darko Darren Darya
Daulet Dave David Davide Davit Davor Daw Dawood Dawoud Dayasiri Deborah Debra Declan Deepa Deepak
Deividas Dejan Delcy Delfin Delfina Delia Delphin Delphine Delyan Demeke Demetris Deng Denis Denisa
Denise Deniz Dennis Denys Derek Desislava Desmond Despina Detlef Detlev Devendra Devika Devorah
Dezső Dharmendra Dhia Diana Diane Diarmuid Didier Diederik Diego Dieter Dietmar Dietrich Dieudonné
Dijana Dilip Dilma Dilshod Dimitar Dimitra Dimitrios Dimitris Dina Dinara Dinesh Dineshwar
Dinmukhamed Diomaye Dionysios Diosdado Dipu Dirk Dirk-Jan Divya Djamila Djibril Djibrill Dmitri
Dmitrii Dmitriy Dmitro Dmitry Dmytro Doina Dolores Dolors Domagoj Domenico Dominic Dominik Dominika
Dominique Domitien Donald Donatas Donatella Donna Dorin Doris Dorota Dorothea Dorothy Dorothée
Douglas Dovilė Dovydas Draga Dragan Dragana Dragica Drago Dragoș Drahomíra Dramane Dražen Driss
Dror Droupadi Duarte Dubravka Dumitru Duncan Dunja Dusan Dušan Duško Dylan Dzhabrail Dzianis
Dzintars Dzmitry Dámaso Dániel Débora Dóra Ebba Ebbe Ebenezer Eberhard Ebrahim Eckart Eckhard Ed
Edda Eddie Edelgard Edelmira Edgar Edgardo Edgars Edi Edin Edith Edmon Edmund Edmundo Edmunds
Edouard Edson Eduard Eduardo Edvard Edvardas Edward Edwin Eeva Efraín Egidijus Egils Egon Ehab Ehud
Eiji Eileen Eilís Eimutis Einar Einars Eirik Eka Ekaterina Ekrem Eladio Elaine Elchin Elco Eldar
Eleanor Elena Eleni Eleonora Elham Eli Eliana Elias Elie Elif Elin Elisa Elisabet Elisabeth
Elisabetta Elise Elizabeth Elizaveta Elke Ella Ellen Elliott Elman Elmar Elmira Elnur Eloy Eloísa
Elpidio Elsa Elshad Elvia Elvira Elyes Elías Elīna Elżbieta Emanuele Emeka Emese Emeterio Emil
Emilia Emiliano Emilija Emilio Emils Emily Emin Emine Emma Emmanuel Emmanuelle Emmerson Emre Enda
Endre Enikő Enis Enrico Enrique Enriqueta Enzo Eoin Ephraim Epifanio Erbol Erdal Erdoğan Eric Erica
Erich Ericka Erik Erika Eriko Erkki Erlan Erna Ernest Ernestas Ernestina Ernesto Ernst Ernâni Ervin
Erwin Erzhan Erzsébet Esa Esben Eskil Esko Esmaeil Esmail Esmeralda Espen Esperanza Essam Esteban
Estelle Esther Eston Eszter Ethan Etienne Ettore Eufemia Eugen Eugene Eugenia Eugenijus Eugenio
Eugeniusz Eugène Eugénie Eulogio Eulàlia Eusebio Eva Eva-Maria Evald Evan Evangelos Evariste
Evelina Evelyn Everardus Evert Evgeni Evgenia Evgeniy Evgeny Evgueni Evguénia Evika Evo Ewa Eystein
Ezequiel Ezzat Fabian Fabiana Fabien Fabienne Fabio Fabiola Fabián Fabrice Fabrizio Facundo Fadel
Fadi Fadia Fadila Fadumo Faezeh Fahad Fahd Fahrettin Fahrudin Faisal Faiz Faiza Faouzi Farah
Farangis Fares Farhad Farhat Fariba Farid Farida Faris Farooq Faroq Farouk Farrukh Farzad Fathi
Fatima Fatma Fatou Fatoumata Fatu Faure Faustin Faustin-Archange Fausto Fawzi Fawzia Fayez Fayiz
Fayçal Federica Federico Federigo Fedor Feisal Felicia Felicity Feliks Felipe Felix Feng Feras
Ferdinand Ferenc Fereydoun Ferhat Feridun Fermín Fernanda Fernando Fernão Ferran Ferrán Festus
Fiachra Fidel Fidencio Figen Filip Filipe Filippo Filomena Finbar Fiodor Fiona Firas Flavia Flavio
Florencio Florian Floriane Florin Flávio Foday Folake Fotini Fouad Franc Franca Frances Francesca
Francesco Francine Francis Francisca Francisco Franciska Franciszek Franck Francois Francoise Frank
Frank-Walter Frans Frantisek František Franz Franziska François Françoise Fred Freddy Frederic
Frederick Frederik Frederikke Fredrik Fredrika Frida Fridrihs Friedrich Friedrike Frits Fritz Frode
Froilán Frédéric Frédérique Fuad Fumihito Fumio Funakoshi Funmilayo Fyodor Félix Gabi Gabor Gabriel
Gabriela Gabriele Gabrielius Gabriella Gabrielle Gaddi Gadi Gaetano Gafur Gagik Galina Galym Galyna
Gambo Garegin Gareth Garik Garry Gary Gaspar Gaston Gaurav Gautam Gavin Gayatri Gaël Gaëlle Gearóid
Gediminas Gedu Geert Geertje Geir Gemma Genadi Genaro Geneviève Geng Gennadiy Gennady Genoveva
Genta Geoffrey Geoffroy Georg George Georges Georgeta Georgette Georgi Georgiana Georgina Georgios
Geovanny Gerald Geraldine Geraldo Gerard Gerardo Gerd Gerda Gergana Gergely Gerhard Germán Gerrit
Gert Gertrud Gerónimo Getachew Gevorg Ghada Ghadeer Ghaith Ghassan Ghazi Gheorghe Ghislaine Gholam
Ghulam Giacomo Gian Gianluca Gianni Giannis Gideon Gidion Giedrius Giedrė Giga Gigi Gilad Gilbert
Gilberto Gilda Gildas Gilles Gilmar Gina Gintaras Giorgi Giorgia Giorgio Giorgos Giovanna Giovanni
Gisela Giselle Gitanas Giulia Giuliano Giulio Giuseppe Gizella Gjorge Gladys Gleb Glen Glenn Gloria
Gocha Gohar Gojko Golda Golrokh Gonzalo Gonçalo Goodluck Gopal Goran Gordan Gordana Gordon Gotabaya
Gottfried Govind Graciela Graham Grażyna Greg Gregor Gregoria Gregorio Gregory Grigol Grigore
Grigori Grigoriy Grigory Griselda Gro Grzegorz Grégoire Gudlaugur Gudrun Guglielmo Guido Guilherme
Guillaume Guillermo Gulbuddin Guljan Gulnara Gulnora Gulshan Gultakin Gulzhan Gundars Gunilla
Gunnar Gunther Guntis Gunārs Guo Gurbanguly Gurgen Gurpreet Gustaaf Gustaf Gustav Gustavo Guus Guy
Guðlaugur Guðrún Gwede Gwen Gwendolyn Gyula György Gábor Gáspár Gérald Géraldine Gérard Géza Gökhan
Göran Gösta Gülten Günter Günther Haakon Habib Habiba Habibollah Habibullah Hadi Hadja Hafiz Hage
Haidar Haider Haile Hailemariam Hailu Haitham Hajar Hakainde Hakan Hakim Hakob Hala Halil Halima
Halina Haluk Halvard Halvor Halyna Hamad Hamadi Hamdan Hamdi Hamdullah Hamed Hameed Hamid Hamida
Hammad Hamoud Hamza Hana Hanan Haneef Haneen Hani Hania Hanin Hanna Hannah Hanne Hanneke Hannelore
Hannes Hanno Hannu Hans Hans-Dietrich Hans-Gert Hans-Peter Harald Hardeep Haris Harish Harith
Harold Haroon Haroun Harri Harriet Harry Harsh Harsha Hartmut Haruhiko Haruki Haruko Harumi Hasan
Hashem Hashim Hashimoto Hasina Hassan Hassane Hatem Hatice Hawa Haya Hayashi Hayk Hayrettin Haytham
Hazem Haïder Heather Hector Hedayatullah Hedi Hedvig Hedy Heidi Heike Heiki Heikki Heiko Heiner
Heinrich Heinz Helen Helena Helene Helga Helge Helle Hellen Helmut Heloísa Hemant Henadz Hendrik
Hendrika Henk Henna Henning Henri Henriette Henrik Henrike Henrique Henry Henryk Heorhiy Herbert
Heribert Heriberto Herman Hermann Hermine Hernan Hernán Hervé Hery Hesham Hicham Hichem Hideaki
Hideki Hideo Hifikepunye Hikmat Hikmet Hilal Hilary Hilda Hilde Hildegard Hillary Hillevi Hina
Hipólito Hiroaki Hirofumi Hirohito Hirokazu Hiroko Hirose Hiroshi Hiroshige Hiroto Hiroyuki Hisao
Hisashi Hisham Hishammuddin Hissène Hjalmar Hleb Hoang Hoda Holger Homayoun Horacio Horia Horst
Hortensia Hosam Hossam Hossein Houari Houda Houria Houssem Hovhannes Hovik Hoàng Hrachya Hristo
Hryhoriy Huang Hubert Hugh Hugo Hugues Huguette Hulusi Humaid Humayun Humberto Husni Hussain
Hussein Huynh Hwang Håkan Héctor Hélène Hülya Hüseyin Ian Iancu Ibrahim Ibrahima Ichiro Ida Idris
Idriss Idrissa Iegor Ielena Ieva Ievgueni Ifeanyi Ignacio Ignacy Ignas Ignazio Ignác Igor Ihar Ihor
Ihsan Iiris Ikechukwu Ikram Ilaria Ildikó Ileana Ilham Ilia Ilias Ilie Ilir Iliza Ilja Ilkka Ilona
Ilse Ilya Ilyas Ilze Imad Iman Imane Imants Imelda Immaculée Imomali Imran Imre Ina Inas Inaya
Indira Indrek Inese Inga Ingeborg Ingemar Inger Ingmar Ingo Ingrid Ingrida Ingunn Ingvar Ingvild
Inna Intigam Intisar Inácio Inès Inés Inês Ioan Ioana Ioann Ioanna Ioannis Ion Ionel Ionuț Iosif
Ioulia Iouri Iqbal Iraj Irakli Iratxe Irena Irene Ireneusz Irina Iris Irma Iryna Irène Isaac Isabel
Isabella Isabelle Isaias Isak Isam Isatou Ishaq Ishiba Ishmael Isidor Ismael Ismail Ismaila Ismat
Ismaël Ismaïl Ismo Issa Issam Issoufou Istvan István Itamar Itzhak Iulia Iulian Iurie Ivailo Ivan
Ivana Ivanka Ivars Ivaylo Ivett Ivette Ivica Ivo Ivona Iván Iwao Iwaya Iwona Iyad Iztok İbrahim
İlham İsmail Jaafar Jaak Jaan Jaap Jabbar Jaber Jabir Jacek Jacint Jacinto Jack Jackie Jacky Jacob
Jacobo Jacobus Jacqueline Jacques Jader Jadranka Jadwiga Jafar Jagath Jagdish Jahangir Jaideep
Jaime Jair Jairam Jakaya Jake Jakob Jakov Jakoyo Jakub Jalal Jaleh Jamal Jameel James Jamie Jamil
Jamila Jamshid Jan Jana Jane Janet Janeth Janez Janice Janina Janine Janis Janko Janne Janos Janusz
Jaqueline Jared Jarl Jarmila Jarno Jaromír Jaroslav Jaroslava Jaroslaw Jarosław Jasem Jasim Jasmina
Jasna Jason Jasper Jassim Jasur Jaswant Javad Javier Javlon Jawad Jawaharlal Jawhar Jayant Jayanti
Jean Jean-Baptiste Jean-Christophe Jean-Claude Jean-François Jean-Jacques Jean-Louis Jean-Luc
Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul Jean-Philippe Jean-Pierre Jean-Yves Jeanine
Jeanne Jeannine Jeenbek Jeff Jeffrey Jekaterina Jelena Jelko Jen Jennifer Jenny Jens Jeppe Jeremy
Jernej Jeroen Jerome Jerry Jerzy Jerónimo Jesper Jesse Jessica Jesus Jesús Jeyhun Jiang Jibril Jill
Jim Jimena Jimmy Jindřich Jiro Jitendra Jitka Jiří Joachim Joakim Joan Joana Joanna Joanne Joao
Joaquim Joaquina Joaquín Jochen Joe Joel Johan Johann Johanna Johannes John Johnny Joko Jolanta
Jomo Jon Jonas Jonathan Jordi Jorge Jorgelina Joris Jose Josef Josefa Josefina Josep Joseph
Josephine Josette Joshua Josip Jostein José Joséphine Jovan Jovana Joyce Jozef João Joël Joëlle
Juan Juana Juanita Judit Judith Judy Juha Juhan Juhani Jukka Jules Julia Julian Juliana Julie
Julien Julieta Juliette Julija Julio Julita Julius Jumana Jun'ichi Junichiro Juozas Juraj Jurijs
Justas Justin Justina Justine Justyna Jutta Juvénal Jyoti Jyrki János Jérémie Jérôme Jóhanna Jón
Józef József Jörg Jørgen Jørn Jürgen Jüri Jānis Jūratė Kaare Kaarel Kaarin Kabiné Kadhim Kadir
Kadri Kagiso Kai Kaia Kaidi Kailash Kairat Kaisa Kaja Kajsa Kakha Kakhaber Kakhi Kalin Kalle
Kalpana Kamal Kamala Kamau Kamchybek Kamel Kamil Kamila Kamran Kanat Kanchana Kang Kanstantsin
Kanwal Kapil Kara Karapet Kareem Karel Karen Kari Karien Karim Karima Karin Karina Karine Karl
Karl-Heinz Karla Karlis Karol Karolina Karoline Karsten Kasim Kassem Kassym-Jomart Kassymzhomart
Katalin Katarina Katarzyna Katarína Kate Katerina Kateryna Kateřina Katharina Katherine Kathleen
Kathrine Kathryn Kathy Kati Katia Katie Katinka Katja Kato Katri Katrin Katrín Katrīna Katsiaryna
Katsunobu Katsuya Kaveh Kavita Kavous Kayhan Kayla Kazem Kazimierz Kazuhiro Kazuo Kazuya Kazuyuki
Keiichi Keiji Keiko Keir Keisuke Keith Keizo Kelly Kemal Kemi Ken Ken'ichi Kenichi Kenji Kenneth
Kenta Kentaro Kerem Kersti Kerstin Ketevan Kevin Keyvan Kgalema Khadga Khadija Khagendra Khairullah
Khalaf Khaled Khalid Khalifa Khalil Khalilullah Khatia Khawaja Khayrat Khin Khurshid Khusein Kieran
Kiichi Kim Kimberly Kimihiro Kimmo Kinga Kira Kiran Kiril Kirill Kirsi Kirsten Kirsti Kiryl Kishida
Kishore Kiyoshi Kjell Klaas Klara Klaudia Klaus Klemen Klim Knud Knut Koba Kobayashi Koen Koffi
Kofi Kohei Koichi Koichiro Koji Kojo Kolinda Komil Konrad Konstantin Konstantinos Kornél Kosta
Kostadin Kostas Kostiantyn Kotaro Krasimir Kresimir Krešimir Kristalina Kristen Kristian Kristiina
Kristin Kristina Kristine Kristiāns Kristjan Kristján Kristof Kristoffer Kristýna Kristīne
Krisztina Krisztián Krišjānis Krum Krystyna Krzysztof Ksenia Ksenija Kseniya Kubanychbek Kubatbek
Kulit Kunihiko Kunio Kuralay Kurmanbek Kurt Květa Kwabena Kwame Kwasi Kwesi Kyaw Kyle Kyriakos
Kyösti Kåre Kāren Kārlis Kęstutis Ladislav Lado Laila Laima Laimdota Laimutė Lajos Lakhdar Lakshman
Lalit Lamia Lamine Lansana Larisa Larissa Larry Lars Larysa Lasha Lasse Lassina Laszlo Latifa
Latvis Laura Laure Lauren Laurence Laurent Laurent-Désiré Laurentino Laurențiu Lauri Laurie Layla
Lazar Lazarus Lazizbek Lea Leah Leandro Leanid Lech Leena Leif Leila Lena Lene Leni Lenka Lennart
Leo Leocadia Leon Leonard Leonardo Leonel Leonid Leonidas Leonie Leonor Leonora Leopold Leopoldo
Lesego Lesetja Lesley Leslie Leszek Leticia Lev Levan Levente Levon Leyla Leïla Lia Liam Libor
Lidia Lidija Liene Lieselotte Liesje Ligita Liina Lilia Lilian Liliana Liliane Lilianne Lilit
Liljana Lilli Lillian Limor Linas Linda Lindiwe Lindsay Lionel Lioubov Lioudmila Lisa Lisbet
Lisbeth Lise Lisette Liu Liubov Liudmila Livia Liviu Liz Lizaveta Lizeth Ljubica Ljubiša Lobsang
Lois Lorena Lorenz Lorenzo Loreta Lori Loris Lothar Lotta Lotte Loubna Louis Louise Loujain Loujaïn
Loukas Lourenço Loïc Luana Lubna Lubomír Lubor Luboš Luc Luca Lucas Lucia Lucian Luciana Luciano
Lucie Lucien Lucija Lucio Lucrecia Lucrezia Lucy Lucía Ludmila Ludovic Ludovica Ludvík Ludwig Luigi
Luis Luisa Luiz Luka Lukas Luke Lulwa Lumberto Luo Lutz Luís Lyanne Lydia Lydie Lynn Lyubov
Lyudmila Lyudmyla László Léa Léo Léon Léopold Lídia Líney Līga Maaike Maamoun Maarit Maarja Maarten
Maciej Macky Madan Madeleine Madhav Madhuri Madina Madis Mads Magali Magda Magdalena Maggie Magnus
Maha Mahamadou Mahamane Mahamat Mahathir Mahatma Mahdi Mahendra Maher Mahesh Mahfoud Mahinda Mahir
Mahmood Mahmoud Mahmud Mahmut Mahsa Mahvash Maia Maija Maite Maithripala Maja Majed Majid Majida
Majlinda Makhmoud Makiko Makis Makoto Makram Maks Maksat Maksim Maksym Malak Malcolm Maleeha
Malgorzata Malik Malika Malin Mallika Mallikarjun Malusi Mamadou Mamady Mamata Mammad Mamnoon
Mamoun Mamuka Manabu Manal Manana Manasseh Mane Manfred Mangala Manisha Manjeev Manmohan Manoel
Manoj Manon Manouchehr Mansoor Mansour Manuel Manuela Manuk Marat Marbelle Marc Marc-André Marceau
Marcel Marcela Marcelina Marcelino Marcello Marcelo Marcin Marco Marcos Marcus Marek Margaret
Margareta Margarete Margarida Margarita Margaritis Margherita Margit Margot Margrete Margrethe
Margriet Margrit Margrét Marguerite Marharyta Mari Maria Maria-Teresa Mariam Mariama Marian Mariana
Mariangela Mariann Marianna Marianne Mariano Maribel Maricela Marie Marie-Agnes Marie-Christine
Marie-Claude Marie-France Marie-Louise Marieke Marielle Mariia Marija Marijn Marike Mariko Marilyn
Marin Marina Marinko Mario Marion Maris Marisa Marisol Marit Marita Maritza Marius Mariusz Mariya
Marián Marja Marjan Marjorie Marju Mark Markku Marko Markus Marlene Maroš Marta Martha Marthe
Martin Martina Martine Martti Marty Martín Marwa Marwan Mary Maryam Maryia Maryna Marzena María
Marília Masaaki Masafumi Masahiko Masahiro Masaji Masakazu Masako Masami Masaru Masashi Masato
Masatoshi Masatsugu Masayoshi Masih Masoud Masoumeh Massimo Massoud Masud Matej Mateja Mateusz
Mathias Mathieu Mathilde Matilda Matjaž Matleena Mato Mats Matt Matteo Matthew Matthias Matthieu
Matti Mattias Matías Matúš Matěj Maud Maura Maureen Maurice Mauricio Maurizio Mauro Maurício Max
Maxim Maxime Maximilian Maximilien Mayra Maysa Mazen Maziar Małgorzata Maša Mbagnick Meder Meena
Meenakshi Meera Megan Megawati Meglena Mehdi Mehmet Mehran Mehrdad Mehriban Meike Meinrad Meirav
Meirzhan Melanie Melchor Meles Melih Melissa Melita Melvin Meral Merav Mercedes Merete Merja Mervat
Meryem Mette Mevlut Mevlüt Mher Mia Micaela Michael Michaela Michal Michalis Michaël Michał Micheal
Michel Micheline Michelle Michiko Michèle Mickaël Miguel Mihael Mihaela Mihai Mihail Mihkel Mihály
Mika Mikael Mikalai Mikalay Mikayel Mike Mikhail Mikhaïl Mikheil Mikita Mikk Mikko Miklós Mikola
Mikołaj Mikuláš Milad Milan Milana Mildred Milena Miles Milica Miljenko Milka Milo Milorad Miloslav
Miloš Mindaugas Minna Minoru Miodrag Mir-Hossein Mira Miranda Mircea Mireille Mirela Mirella Mireya
Miriam Mirjam Mirjana Mirko Miro Miroslav Miroslava Mirosław Mirwais Mitko Mitra Mitsuko Mkhondo
Mkrtich Mladen Moaz Modibo Mogens Mohad Mohamad Mohamed Mohammad Mohammed Mohan Mohit Mohsen Moira
Moisés Mojca Mojmír Mojtaba Mokgweetsi Mokhtar Moktada Molly Momir Mona Moncef Monia Monica Monicah
Monika Monique Montserrat Moosa Moqtada Mordechai Morgan Morihiro Morten Morteza Moshe Mostafa
Motegi Motoo Mouammar Mouna Mounir Mourad Mousa Moussa Moustapha Mouza Mswati Muammar Mubarak
Mubariz Mugur Muhamed Muhammad Muhammadu Muhannad Muhoozi Muhsin Muhyiddin Mukesh Mukhtar Mukul
Mulatu Munir Murad Murat Muriel Musa Musalia Mustafa Mustapha Mwai Myint Mykhailo Mykhaylo Mykola
Mykyta Myrzakhmet Mzia Máire Márcio Mária Mário Márta Mátyás Máté Märta Mélanie Míriam Mónica Māris
Nabeel Nabih Nabil Nabila Nada Nadeem Nadejda Nader Nadezhda Nadia Nadim Nadine Nadir Nadiya Nadja
Nadzeya Nadège Naftali Nagisa Naguib Nahed Nahid Nahla Naim Naima Najah Najat Naji Najib Najibullah
Najla Najwa Nakamura Naledi Namanga Namık Nana Nancy Nandini Nangolo Naoki Naoko Naomi Naoshi Naoto
Narek Narendra Naresh Narges Nargis Nargiza Narine Naruhito Nasim Nasir Nasr Nasreddine Nasreen
Nasrin Nassef Nasser Nassif Nasta Natacha Natalia Natalie Nataliia Natalija Nataliya Natallia
Natalya Natasha Nataša Natela Nathalie Nathan Natiq Natsuo Naveen Navtej Nawaf Nawal Nawaz Nayef
Nayib Nazanin Nazarbay Nazarbek Nazih Nazila Nazir Nazlı Nebojša Ned Neelam Neeraj Neha Neil Nejat
Nele Nello Nelly Nelson Nemanja Nemesio Nenad Nerijus Nesrine Neven Nevena Ngozi Nguyen Nguyễn
Niall Nicanor Nicholas Nick Niclas Nicola Nicolae Nicolas Nicole Nicoleta Nicoletta Nicolás Nicu
Nicéphore Nidal Niels Nieves Nigel Nihad Nihal Nika Nikhil Nikita Nikki Niklas Niko Nikol Nikola
Nikolai Nikolaj Nikolaos Nikolas Nikolaus Nikolay Nikolaï Nikoletta Nikoloz Nikos Nilda Niloufar
Nils Nina Ninel Nino Nir Nirmala Nitin Nizar Nkosazana Nkosinathi Nnamdi Noah Nobuaki Nobuhiko
Nobuo Nobutaka Noel Noemí Noh Nona Noor Nora Norbert Norberto Norica Norihiro Noriko Noriyuki Norma
Norman Nouf Noura Noureddine Nouri Novruz Noèlia Noémie Noëlle Ntombi Numan Nuno Nura Nurettin
Nurgul Nuri Nurlan Nursultan Nurul Nurzhan Nélida Néstor Núria Oana Obaidul Obiageli Octavian
Octavio Odile Ofelia Ogbonna Ognjen Ogtay Oksana Oktay Ola Olaf Olav Oldřich Oleg Olegario Oleh
Oleksandr Oleksandra Oleksii Oleksiy Olena Olesya Olga Olha Oliver Olivera Olivia Olivier Olivér
Oljas Ollanta Olli Olof Oluf Olufemi Olusegun Oluwaseun Olzhas Omaira Omar Omer Omolara Omran
Omurbek Ondrej Ondřej Onur Oona Orazbek Orhan Oriol Orla Ornella Orsolya Osama Osamu Oscar Oskar
Oskars Osman Ostap Osvaldas Osvaldo Otabek Otakar Otar Othman Otilia Otmar Otto Otávio Ouided Oumar
Ousmane Oussama Outi Ovidiu Oxana Oyub Paavo Pablo Palina Palmira Paloma Pamela Panagiotis Pancho
Pankaj Panos Paola Paolo Papuna Parisa Parnpree Parviz Pascal Pascale Patrice Patricia Patricio
Patrick Patrik Patrizia Patrycja Paul Paula Paule Paulette Paulina Pauline Paulius Paulo Pauls
Pavel Pavle Pavlo Pavlos Pavol Pawan Paweł Peder Pedro Peeter Peggy Pekka Pelagia Penelope Pentti
Per-Erik Per-Olof Pernille Perttu Pervez Petar Peter Petr Petra Petras Petre Petri Petro Petros
Petru Petter Petteri Pham Phil Philemon Philip Philipp Philippa Philippe Phillip Phumzile Phyllis
Phạm Pia Piedad Pier Pierluigi Piero Pierre Pierre-Célestin Pierre-Yves Piet Pieter Pietro Pilar
Piotr Piret Pirjo Pirkko Piyush Plamen Polina Pooja Poul Prabhakar Prabowo Pradeep Prakash Pranab
Pranay Prasad Prasanna Prashant Pratibha Praveen Pravin Prayut Prayuth Preben Predrag Preeti Priit
Primož Priya Priyanka Prokopios Prokopis Przemysław Puan Puneet Purushottam Pushpa Pál Pär Pål
Péter Qais Qamar Qasem Qasim Qassem Qin Quentin Quintin Qusay Rabih Rached Rachel Rachele Rachid
Rachida Radek Radhia Radhika Radhouane Radmila Radoslaw Radosław Radovan Radu Rafael Rafaela Rafał
Raffaele Rafik Rafiq Raghad Raghuram Raheel Rahim Rahma Rahul Raif Raila Raimond Raimonda Raimondas
Raimonds Raimundas Rainer Raisa Raivis Raj Raja Rajab Rajat Rajeev Rajendra Rajesh Rajiv Rajnath
Rakesh Rakhat Ralf Ralph Ramazan Ramesh Rami Ramil Ramin Ramiro Ramon Ramona Ramy Ramzan Ramón
Ramūnas Rana Randi Randy Rania Ranil Ranjan Ranjit Ranko Raphael Raphaël Raquel Rasa Rasha Rashad
Rashed Rashid Rashmi Rasmus Rasool Rasul Ratiba Ratko Rauf Raul Ravi Ravindra Rawan Rawya Rayan
Raychelle Raymond Raymonde Razan Raïssa Raúl Rebeca Rebecca Recep Reem Regina Rehman Reidar Reijo
Reinaldo Reinhard Reinhold Reinis Rekha Remigijus Renata Renate Renato Renaud Renzo Renán René
Retno Reto Reuven Rex Rexon Reynaldo Reza Riad Riadh Ricardo Riccardo Richard Rick Riek Rifaat
Rigoberta Rigoberto Rihards Riho Riikka Riina Rikke Rima Rimantas Rishi Rita Ritu Ritva Riyad
Rizwan Rob Robert Roberta Roberto Roberts Robin Roch Rocío Roderich Rodney Rodolfo Rodrigo Roeland
Rogelio Roger Rogier Roh Rohit Rola Roland Rolandas Rolando Rolf Romain Roman Romana Romane Romano
Romeo Romualdas Romualdo Román Ron Ronald Ronan Roozbeh Roque Rory Rosa Rosalba Rosalinda Rosalía
Rosanna Rosario Rosaura Rosemarie Rosemary Rosen Rosendo Rosine Rostislav Rostyslav Rouhollah
Rouslan Roustam Roxana Roxana-Maria Roy Roza Rozalia Ruben Rubens Rubén Ruchira Rudolf Rudolph
Rufino Ruhakana Rui Rula Rumen Rumyana Runar Rune Rupert Ruslan Russell Rustam Ruta Ruth Ruud Ryan
Ryo Ryohei Ryosuke Ryotaro Ryszard Régine Rémi Rémy Róisín Rüdiger Rūta Saad Saadeddine Saara
Sabahattin Sabina Sabine Sabir Sabri Sabrina Sachin Sadako Sadegh Sadeq Sadio Sadiq Sadyr Saeb
Saeed Saeid Safwan Sahak Sahar Sahle Sahle-Work Said Saida Saidmuhtor Saif Saifuddin Sajid Sajjan
Sakari Sakina Salah Salahuddin Salam Saleem Saleh Salem Saleumxay Salim Salima Sally Salma Salman
Salmane Salome Salomé Salomón Salva Salvador Salvatore Salwa Sam Samad Samantha Samar Sameh Samer
Sami Samia Samir Samira Sampo Samuel Samuli Samvel Sanae Sandeep Sander Sandra Sandrine Sandro
Sanja Sanjay Sanjiv Sanna Santosh Saparmurat Saqib Sara Sarah Sardar Sarfraz Sarojini Sarolta
Sartaj Sarwar Sasaki Satish Sato Satoru Satoshi Sattar Satu Saturnino Sauli Saulius Savita Sawsan
Sayed Sayyed Sayyid Saïd Saïf Saša Scarlett Scott Sean Sebastian Sebastião Sebastjan Sedat Seif
Seiji Seiko Sekou Selahattin Selim Selin Selma Semyon Sepideh Seppo Serdar Serena Seretse Serge
Sergei Sergej Sergejs Sergey Sergii Sergio Sergiy Sergueï Sergui Serhii Serhiy Serik Serkan Serzh
Seth Severin Severine Severino Sevim Seyoum Seán Shaaban Shadi Shafiq Shaher Shahid Shahin Shahla
Shahnaz Shahram Shahriar Shahzad Shaimaa Shaista Shaker Shakhrat Shakib Shalva Shamil Shamsa
Shannon Shantanu Shanti Shaparak Sharif Sharifa Sharon Shashi Shaukat Shaul Shavkat Shehbaz Sheila
Shekhar Sherali Shereen Sherif Sherry Sherzod Shigeki Shigeo Shigeru Shigeyuki Shilpa Shimon
Shin'ichi Shinichi Shinji Shinjiro Shinobu Shinsuke Shintaro Shinzo Shinzō Shireen Shirin Shirley
Shiro Shiv Shivshankar Shlomo Shobha Shoichi Shota Shotaro Shoukry Shringla Shuichi Shukhrat
Shukria Shunichi Shunsuke Shushan Shyam Siamak Siarhei Sibusiso Sibylle Siddharth Siddhartha Siddiq
Sidiki Sidonia Sidsel Siegfried Sigmar Signe Sigrid Sigurd Sigurður Siham Sihem Siim Silja Silke
Silvana Silvester Silvia Silvija Silvino Silvio Silviu Simbarashe Simeon Simon Simona Simonas
Simone Simonetta Simão Simón Sinan Sinikka Sinéad Siobhán Siphiwe Sirajuddin Sirimavo Sirojiddin
Sirpa Sitaram Sithembiso Siv Sixten Skaidrite Slavica Slavko Slavomír Slawomir Slim Slimane
Slobodan Smriti Snezana Snežana Snorre Soad Sodiq Sofia Sofie Sofija Sofiya Sofía Sohail Soheil
Soichiro Solange Soliman Solveig Solvita Solène Sonexay Sonia Sooronbay Sophia Sophie Soraya Sorin
Sorina Souad Soumaïla Soumeylou Soumya Spyridon Spyros Srettha Sridhar Srinivas Srinivasan Srđan
Stacy Staffan Stanimir Stanislas Stanislau Stanislav Stanislava Stanislaw Stanisław Stanka Stanko
Stanley Stasys Stavros Steen Stef Stefaan Stefan Stefania Stefanie Stefano Stefanos Steffen Steinar
Stelios Stella Stepan Stephanie Stephen Sterre Steve Steven Stevo Stijn Stina Stine Stipe Stjepan
Stojan Stoyan Straton Stsiapan Stuart Sture Stéphane Stéphanie Suaad Suad Subhash Subrahmanyam
Subramaniam Sudha Sudhir Sue Sufian Suga Suganya Sughra Suha Suhail Sujata Sujatha Sukarno Sulaiman
Suleiman Sultanbek Suman Sung Sunil Sunita Sunniva Surapong Suren Surendra Suresh Suryakant Susan
Susana Susann Susann-Marie Susanne Sushil Sushma Susilo Susumu Suvi Suzana Suzanne Suzuki Svein
Sven Svend Svenja Sverre Sverrir Svetlana Sviatlana Sviatoslav Svitlana Syama Sybille Syed Sylvain
Sylvanus Sylvia Sylvie Sylwia Synnøve Szabolcs Szilvia Szilárd Szymon Sándor Sávva Séamus Sébastien
Ségolène Séverine Sólveig Søren Søs Süleyman Sławomir Taavi Taban Tabaré Tadahiko Tadashi Tadeo
Tadeusz Tage Taguhi Taha Tahani Tahar Taher Tahir Tahmina Taichi Taina Taizo Takaaki Takafumi
Takahashi Takahiro Takako Takamado Takao Takashi Takayuki Takehiro Takeo Takeshi Takuya Talal
Talant Talgat Talib Tamar Tamara Tamayo Tamaz Tamer Tamim Tammy Tamás Tanaka Tancredo Taner Tanguy
Tania Tanja Tanuja Tanvir Tanya Tapani Tapio Taranjit Taras Tarcísio Tareck Tarek Tareq Tariq Tarja
Tarmo Taro Tarık Taslima Tatia Tatiana Tatjana Tatsiana Tatsuo Tatsuya Tatyana Taur Tawakkol
Tawakkul Tawanda Tawfiq Taye Tayeb Tayyip Ted Tedros Teferi Tehmina Teija Teimuraz Telésforo Temir
Tendai Tengiz Teodor Teodora Teodorin Teodoro Teresa Terese Teresita Tereza Terry Terttu Tetiana
Tetsuo Tetsuro Tetsuya Tetyana Tevan Thabiso Thabo Thaksin Thamer Thanathorn Thandi Thanos Thant
Tharman Thea Thein Themba Theo Theodora Theodore Theodoros Theres Theresa Thibault Thierry Thijs
Thomas Thongloun Thorbjörn Thorbjørn Thordis Thorsten Thorvald Thulani Thura Thuraya Théo Théodore
Thérèse Tiago Tibor Tidjane Tiffany Tigran Tihana Tihomir Tiina Tiit Tiit-Rein Tikhon Tim Timo
Timofey Timoteo Timothy Timothée Timur Tina Tinatin Tineke Tjaša Tobias Tobiasz Todd Tofig Tofiq
Toini Toivo Tolkun Tom Tomas Tomasa Tomasz Tomaž Tomislav Tomohiko Tomoko Tomomi Tomás Tomáš Tony
Toomas Torben Torbjörn Torbjørn Tordis Tore Toril Torsten Toru Toshiaki Toshihiko Toshihiro Toshiki
Toshiko Toshimitsu Toshio Toshiyuki Tracy Traian Tran Trevor Trine Troels Trond Trygve Trần Tsikhan
Tsimafei Tsutomu Tsuyoshi Tsvetan Tudor Tuija Tullio Tuomas Tural Turgut Tursun Tursunbek Tuula
Tuulikki Tuğrul Tyler Tytti Tzachi Tzipi Tõnis Tülay Tünde Uchenna Uday Udo Ugo Uhuru Uladzimir
Uladzislau Ulan Uldis Ulf Ulla Ulla-Maija Ulrich Ulriikka Ulrika Ulrike Ulugbek Ulvi Ulyana Uma
Umaima Umar Umaro Umaru Umberto Umid Urbano Uri Uriel Urmas Uroš Urpo Ursel Ursula Urszula Urve
Urška Usama Usamah Usha Usman Uta Ute Uwe Uzi Uzodinma Uģis Vaclav Vadim Vadym Vadzim Vagif Vahagn
Vahe Vaishali Vakhtang Valdas Valdemar Valdis Valentin Valentina Valentino Valentyn Valentyna
Valentín Valeria Valerie Valerii Valeriu Valeriy Valeriya Valero Valery Valeryia Valiantsin Valters
Valérian Valérie Valéry Vanda Vandana Vanessa Vanita Vano Varazdat Vardan Vartan Varvara Vasant
Vasco Vasil Vasile Vasiliki Vasilios Vasilis Vasiliy Vasily Vassil Vassili Vassilis Vasyl Vazgen
Veera Veiko Velimir Venetia Venkaiah Vera Veranika Verena Verica Veronica Veronika Verónica Vesa
Vesna Veysel Viachaslau Viacheslav Viatcheslav Vibeke Vicenta Vicente Victoire Victor Vidar Vidya
Viera Vigdis Vigdís Vigen Viggo Viivi Vijay Vijaya Vikas Vikram Vikrant Viktar Viktor Viktoria
Viktoriia Viktoriya Viktoryia Viktória Vilhelm Viljar Ville Vilma Vilmos Vinay Vincas Vincent
Vincenza Vincenzo Vinod Violeta Violetta Viorel Viorica Vipin Virendra Virgilijus Virgilio Virginie
Virginijus Virginio Virpi Vishal Visvaldis Vital Vitali Vitalii Vitaliy Vitaly Vitaut Vitold
Vittorio Vivek Vivian Viviane Vjosa Vlad Vladan Vladas Vladimir Vladimíra Vladislav Vladka Vlado
Vladyslav Vlasios Vlasta Vojislav Vojtěch Voldemārs Volha Volker Volodimir Volodymyr Vratislav
Vsevolod Vugar Vuk Vuong Vyacheslav Vygaudas Vytautas Vytenis Václav Véra Véronique Víctor Vít Věra
Wadah Wael Wafa Wafaa Wahid Wahyu Wajdi Wakako Walaa Waldemar Waleed Walid Walmaro Walter Walther
Waltraud Wanda Wang Waseem Wasim Watanabe Wavel Wavinya Wayne Wenche Wendy Werner Wiebke Wieslaw
Wiesław Wilfredo Wilfrido Wilfried Wilhelm Wilhelmina Willem Willi William Willy Wilmer Wim
Wincenty Winfrid Winfried Winnie Wioletta Wisam Wissam Witold Wojciech Wojtek Wole Wolfgang Wopke
Workneh Wouter Wycliffe Włodzimierz Xanana Xavier Xi Xie Ximena Xiomara Xu Yadira Yael Yahaya Yahor
Yahya Yair Yakubu Yamada Yamamoto Yamandú Yana Yani Yann Yannick Yannis Yaqoub Yara Yariv Yaroslav
Yaroslava Yashoda Yashwant Yasin Yasir Yasmin Yasmina Yasmine Yasser Yassin Yassine Yassir Yasuhide
Yasuhiro Yasuko Yasuo Yasushi Yasutoshi Yauhen Yauheni Yavuz Yaya Yayi Yaïr Yaşar Yegor Yehia Yehor
Yekaterina Yelena Yemi Yerbol Yerlan Yermek Yernar Yesenia Yevgeni Yevgenia Yevgeniy Yevgeny Yevhen
Yevheniy Yiannis Yingluck Yitzhak Ylva Yngve Yoav Yoaz Yohannes Yohei Yoichi Yoji Yoko Yolanda
Yolande Yoon Yordan Yordanka Yorgos Yoshiaki Yoshida Yoshihide Yoshihiko Yoshihiro Yoshiji Yoshiko
Yoshimasa Yoshinori Yoshio Yoshiro Yoshitaka Yoshiyuki Yossi Yosuke Younes Younis Younus Youri
Yousef Yousif Youssef Yoweri Yrjö Ysabel Yuichi Yukari Yukihiro Yukiko Yukio Yukiya Yuko Yulia
Yuliya Yumi Yumiko Yuri Yurii Yuriko Yuriy Yury Yusef Yusra Yusri Yusuf Yusuke Yutaka Yuval Yuzuru
Yves Yvette Yvon Yvonne Yıldız Zaal Zabihullah Zacharie Zachary Zafar Zaher Zahid Zahida Zahir
Zahra Zaid Zainab Zakaria Zakhar Zakir Zalmay Zambry Zamira Zanele Zarifa Zarina Zaw Zayed Zaza
Zbigniew Zdenek Zdenka Zdeněk Zdeňka Zdravka Zdravko Zdzisław Ze'ev Zeca Zeev Zehra Zeid Zein Zeina
Zeinab Zenon Zewde Zeyad Zeynep Zhanar Zhandos Zhang Zhanibek Zhanna Zhao Zhar Zhelyu Zheng Zhong
Zhou Zhu Zhumabek Ziad Zianon Zied Zigmas Zigurds Zinaida Zine Zineb Ziya Ziyafat Ziyoda Zlatko
Zmicier Zmitser Zodwa Zoe Zofia Zohrab Zoi Zokir Zoltan Zoltán Zoraida Zoran Zorana Zouhair Zouheir
Zoulaha Zoé Zsolt Zsuzsanna Zsófia Zuhair Zuhra Zulema Zulfiqar Zurab Zuzana Zuzanna Zviad Zvonimir
Zygmunt Ágnes Ágota Áine Álex Álvaro Ángel Árni Árpád Ástríður Åke Åsa Åse Åsmund Éamon Édouard
Éliane Élisabeth Élise Élodie Éléonore Émile Émilie Éric Étienne Éva Évelyne Íñigo Óscar Ömer Örjan
Özgür Özlem Øivind Ørjan Øystein Øyvind Ümit Þórdís Ćamil Đặng Ľubomír Łukasz Şebnem Şerif Štefan
Željko Žygimantas Ștefan
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
