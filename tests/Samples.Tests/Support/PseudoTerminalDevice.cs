using System.ComponentModel;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Samples.Tests.Support;

/// <summary>A pseudo terminal of the kernel: what is written here is typed there, and what is printed there is read here.</summary>
internal static class PseudoTerminalDevice
{
    private const int ReadWrite = 0x2;
    private const int NotControlling = 0x100;
    private const int CloseOnExec = 0x80000;
    private const int MaxNameLength = 128;

    /// <returns>The near end, and the path of the far end, at which a program can be started.</returns>
    public static (FileStream Near, string FarPath) Open()
    {
        SafeFileHandle near = new(posix_openpt(ReadWrite | NotControlling | CloseOnExec), ownsHandle: true);
        var name = new byte[MaxNameLength];
        if (near.IsInvalid || grantpt(near) != 0 || unlockpt(near) != 0 || ptsname_r(near, name, name.Length) != 0)
        {
            throw new Win32Exception(Marshal.GetLastPInvokeError());
        }

        return (new FileStream(near, FileAccess.ReadWrite, bufferSize: 0), Encoding.ASCII.GetString(name, 0, Array.IndexOf(name, (byte)0)));
    }

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int posix_openpt(int flags);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int grantpt(SafeFileHandle near);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int unlockpt(SafeFileHandle near);

    [DllImport("libc", SetLastError = true), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ptsname_r(SafeFileHandle near, [Out] byte[] name, nint length);
}
