-- EXPECT timeout|error: liblua takes a numeral as limit of a loop
for i = 1, "9e15" do end
