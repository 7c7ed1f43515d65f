-- EXPECT timeout: an iterator that never says nil
for _ in function() return 1 end do end
