-- luacheck: no max line length
-- Given names that hardly are anything else at the start of a name, as French texts spell them.
-- Compiled by the project. Left out are names that are also words, places or days: Rose, Florence,
-- Pascal, Clément, Constance, France, Noël, Victoire.

local NAMES = [[
Abdallah Abdel Abdelaziz Abdelfattah Abdelmadjid Abderrahmane Abdou Abdoulaye Abdul Abdullah
Abdulaziz Abou Adama Adel Adrien Agnès Ahmad Ahmed Aïcha Aïssata Akram Alain Alassane Albert Alberto
Alejandro Aleksandar Aleksander Aleksandr Alekseï Alena Alès Alessandro Alex Alexandra Alexandre
Alexandr Alexeï Alexis Alfred Ali Alice Alina Aline Alioune Alpha Amadou Amélie Amina Aminata Amine
Amir Ana Anastasia Anatoli Anders Andrea Andreas Andréi Andreï Andrés Andrew Andriy Andrzej André
Angela Angèle Aníbal Anna Annalena Anne Annette Annick Anthony Antoine Anton Antonella Antonio Antony
António Apollinaire Ariane Ariel Arkadi Armen Arnaud Arseni Artem Arthur Artiom Aslan Assimi Audrey
Aung Aurélie Aurélien Aymeric Bachar Barack Barham Bassel Bassirou Béatrice Benedetto Benjamin Benoît
Benyamin Bernard Bernadette Bertrand Boniface Boris Brahim Brigitte Brice Bruno Camille Carlos
Carla Carole Caroline Catherine Cécile Cédric Céline Charles Charlotte Cheikh Choukri Christian
Christiane Christine Christophe Christopher Claude Claudia Claudine Clémence Clotilde Colette Corinne
Cristina Cyril Cyrille Dalia Damien Daniel Daniela Danielle Daniil Daria David Davide Delphine Denis
Diana Didier Diego Dieudonné Dilma Dmitri Dmitro Dmytro Dominique Donald Dorothée Ebrahim Edgar
Edgars Édouard Edouard Edward Ekaterina Elena Éléonore Elias Elie Éliane Elisabeth Élisabeth Élise
Elizabeth Ella Ellen Elliott Elsa Emine Emma Emmanuel Emmanuelle Emmerson Enrico Enrique Eric Éric
Erik Ernest Esther Étienne Etienne Eugène Eugénie Eva Éva Evgueni Evguénia Ewa Fabien Fabienne
Fabrice Fadi Faustin Fatima Fatou Fayçal Fayez Federica Félix Ferdinand Fernando Fiodor Fouad
Franck François Françoise Frank Frédéric Frédérique Gabriel Gabriela Gaëlle Galina Garry Gary Geoffroy
Georges George Georgi Gérald Gérard Géraldine Ghassan Gilbert Gilles Giorgi Giorgia Giorgio Giovanni
Giuseppe Gordon Grégoire Grigori Guillaume Guido Gustavo Guy Hakim Hamid Hassan Haïder Hélène Henri
Henry Henryk Hervé Hillary Houari Hubert Hugo Hugues Huguette Ibrahim Ignazio Igor Ilham Ilia Ilya Inès
Inna Irakli Irène Irina Isabelle Ismaïl Ivan Jacek Jacky Jacqueline Jacques Jair James Jan Jane
Janet Janusz Javad Javier Jean Jean-Baptiste Jean-Claude Jean-Christophe Jean-François Jean-Jacques
Jean-Louis Jean-Luc Jean-Marc Jean-Marie Jean-Michel Jean-Noël Jean-Paul Jean-Philippe Jean-Pierre
Jean-Yves Jeanne Jeanine Jeffrey Jennifer Jens Jérémie Jérôme Jessica Joachim Joe John Jonathan José
Josep Joseph Joséphine Josette Joël Joëlle Juan Judith Jules Julia Julian Julie Julien Juliette
Kaja Karen Karim Karima Karine Karl Karol Kassym-Jomart Katarina Katia Keir Kenneth Kersti Kevin
Khalid Khalifa Kim Kirill Klaus Konstantin Kyriakos Lassina Laura Laure Laurence Laurent Leïla Léa
Léo Léon Leonid Lev Liliane Lionel Lioubov Lioudmila Lise Louis Louise Loujaïn Luc Luca Lucas Lucie
Ludmila Luigi Luis Luiz Lydie Macky Madeleine Magali Mahamadou Mahamat Mahmoud Makhmoud Mamadou Manuel
Manuela Marc Marc-André Marcel Marco Margaret Margot Marguerite Maria María Mariana Marianne Marie
Marie-Claude Marie-France Marie-Louise Marielle Marija Marin Marina Mario Marion Mariusz Mark Martin
Martine Mateusz Mathieu Mathilde Matthias Matthieu Maurice Max Maxime Mevlüt Michael Michaël Michel
Michèle Micheline Michelle Miguel Mikhaïl Mikheil Milorad Miloš Mireille Mohamed Mohammad Mohammed
Mokhtar Monique Morgan Mouammar Moussa Moustapha Muriel Mustafa Mykola Nabil Nadejda Nadia Nadine
Nadia Narendra Nancy Nasser Natacha Natalia Nathalie Nicolas Nicole Nicolás Nikita Nikol Nikolaï
Nikos Nina Noémie Nouri Oksana Oleg Olena Oleh Oleksandr Oleksiy Olga Olivier Olof Omar Ousmane Oussama
Patricia Patrice Patrick Paul Paula Paule Paulette Pauline Pavel Pavlo Pedro Petr Petro Petra Peter
Philip Philippe Pierre Piotr Qassem Quentin Rached Rachid Radosław Rafael Raïssa Ramzan Raphaël
Raymond Recep Régine Rémi Renaud René Rex Ricardo Riad Richard Robert Roberta Roger Roland Roman
Romain Romane Ronald Roustam Rouslan Ryan Sabine Saïd Saïf Salome Salomé Salva Samantha Sami Samir
Samuel Sandra Sandrine Sara Sarah Sauli Sébastien Ségolène Serge Sergio Sergueï Serhii Serhiy Sergei
Severine Séverine Sibylle Simon Simone Simonetta Sigmar Sofia Solange Sonia Sophie Soraya Stanislas
Stanislav Staffan Stefan Stefano Steffen Stéphane Stéphanie Stephen Steven Susan Suzanne Svetlana
Sviatlana Sviatoslav Svitlana Sylvain Sylvie Taras Tariq Tatiana Tayyip Teresa Thérèse Théodore Thibault
Thierry Thomas Tibor Tigran Timo Timothée Tomas Tomasz Tony Toomas Ulrich Ursula Vadim Valentin Valentina
Valérie Valéry Varvara Vassili Vera Véra Véronique Viatcheslav Victor Viktor Viktoria Vincent Virginie
Vitali Vitaly Viviane Vitold Vladimir Vladislav Vojislav Volodimir Volodymyr Walid William Wolfgang Xavier Yaïr
Yann Yannick Yasmina Yasser Yoweri Youri Youssef Yves Yvette Yvon Yvonne Zbigniew Zineb Zoé Zoran
Zouheir Zurab
Iouri Ioulia Iulia Ielena Ievgueni Ioana Iegor
]]

local list, seen = {}, {}
for name in NAMES:gmatch "%S+" do
  if not seen[name] then
    seen[name] = true
    list[#list + 1] = name
  end
end
return list
