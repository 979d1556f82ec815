document.title = "Evenhand"
