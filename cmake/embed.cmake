macro(x)
endmacro()
